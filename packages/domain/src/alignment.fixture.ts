import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { GoalContext } from '@cairn/contracts/goal.context';
import { uuid } from '@cairn/testing/uuid';
import { now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { closed, context, goalWasSet } from './goal.fixture.ts';
import type { GoalState } from './goal.state.ts';

/** The nth goal is accountable to the nth person. */
export const contextOf = (n: number): GoalContext => ({ ...context, accountableId: uuid(5_000 + n) });

export const openGoal = (n: number): GoalState =>
  goal.evolve(goal.initial, goalWasSet({ goalId: uuid(n), context: contextOf(n), keyResults: [] }));

export const closedGoal = (n: number): GoalState =>
  goal.evolve(openGoal(n), {
    ...closed,
    data: { ...closed.data, goalId: uuid(n), context: contextOf(n) },
  } as typeof closed);

export const wasAligned = (
  child: number,
  parent: number,
  {
    kind = 'contribute',
    weight = 1,
    ...why
  }: { kind?: 'contribute' | 'support'; weight?: number; reason?: string } = {},
): AlignmentEvent => ({
  type: 'GoalAligned',
  data: {
    childId: uuid(child),
    parentId: uuid(parent),
    child: contextOf(child),
    parent: contextOf(parent),
    kind,
    weight,
    ...why,
    occurredAt: now,
  },
});

export const wasUnaligned = (
  child: number,
  parent: number,
  why: { reason?: string } = {},
): AlignmentEvent => ({
  type: 'GoalUnaligned',
  data: {
    childId: uuid(child),
    parentId: uuid(parent),
    child: contextOf(child),
    parent: contextOf(parent),
    ...why,
    occurredAt: now,
  },
});
