import type { AlignmentCommand } from '@cairn/contracts/alignment.commands';
import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import { alignmentKinds } from '@cairn/contracts/goal.values';
import { rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { alignment, type AlignmentFacts } from './alignment.decider.ts';
import { type AlignmentState, linkOf } from './alignment.state.ts';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import type { GoalState } from './goal.state.ts';
import { weights } from './measure.arbitrary.ts';

export type OneAlignment = Exclude<AlignmentCommand, { type: 'AlignGoals' }>;

/** Commands that align and unalign these goals; many are refused. */
export const alignmentCommands = (goalIds: readonly string[]): fc.Arbitrary<OneAlignment> => {
  const goals = fc.constantFrom(...goalIds);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          goalId: goals,
          parentId: goals,
          kind: fc.constantFrom(...alignmentKinds),
          weight: weights,
          reason: fc.constantFrom('The plan changed', undefined),
        })
        .map((data) => commandOf('AlignGoal', data)),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ goalId: goals, reason: fc.constantFrom('The plan changed', undefined) })
        .map((data) => commandOf('UnalignGoal', data)),
    },
  );
};

type Goals = (goalId: string) => GoalState;

/** What the handler reads for a command: the child, and the parent that the command names or else the current one. */
export const factsOf = ({ data }: OneAlignment, state: AlignmentState, goals: Goals): AlignmentFacts => {
  const parentId = 'parentId' in data ? data.parentId : linkOf(state, data.goalId)?.parentId;
  return { child: goals(data.goalId), parent: parentId === undefined ? goal.initial : goals(parentId) };
};

/** The events that a command leads to; none if it is refused. */
export const decideOn = (
  state: AlignmentState,
  command: OneAlignment,
  goals: Goals,
): readonly AlignmentEvent[] => {
  let events: readonly AlignmentEvent[] = [];
  rejectionOf(() => (events = alignment.decide(command, state, factsOf(command, state, goals))));
  return events;
};

/** Runs commands one after the other. A refused command changes nothing. */
export const runAlignments = (
  commands: readonly OneAlignment[],
  goals: Goals,
): { state: AlignmentState; events: readonly AlignmentEvent[] } => {
  let state = alignment.initial;
  const all: AlignmentEvent[] = [];
  for (const command of commands) {
    const events = decideOn(state, command, goals);
    for (const event of events) state = alignment.evolve(state, event);
    all.push(...events);
  }
  return { state, events: all };
};
