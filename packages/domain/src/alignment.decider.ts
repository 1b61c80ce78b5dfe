import type { AlignGoal, AlignmentCommand, UnalignGoal } from '@cairn/contracts/alignment.commands';
import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import {
  type AlignmentState,
  evolveAlignment,
  goalsAbove,
  heightOf,
  type Link,
  linkOf,
  unaligned,
} from './alignment.state.ts';
import type { Goal, GoalState } from './goal.state.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

/** Both goals, read forward: the parent that is asked for, or the one that the child has. */
export type AlignmentFacts = { child: GoalState; parent: GoalState };

/** How many levels the graph has at most, from the highest goal to the lowest. */
export const mostLevels = 8;

const refuse = (code: string, detail: string, message: string): never =>
  reject('invalid', `alignment/${code}`, detail, [{ path: 'parentId', message }]);

const openChild = (child: GoalState): Goal => {
  if (child.status === 'unset') return reject('notFound', 'goal/unknown', 'No such goal was set.');
  return child.status === 'closed'
    ? reject('conflict', 'goal/already-closed', 'The goal is closed and keeps its place.')
    : child;
};

const openParent = (parent: GoalState): Goal => {
  if (parent.status === 'unset') return refuse('unknown-parent', 'No such goal was set.', 'a goal');
  return parent.status === 'closed'
    ? reject('conflict', 'alignment/parent-closed', 'The parent is closed.', [
        { path: 'parentId', message: 'a goal that is open' },
      ])
    : parent;
};

const checkPlace = (childId: string, parentId: string, state: AlignmentState): void => {
  if (childId === parentId) refuse('own-parent', 'A goal is not its own parent.', 'another goal');
  const above = goalsAbove(state, parentId);
  if (above.includes(childId))
    refuse('loop', 'The goal would stand above itself.', 'a goal that does not stand below this one');
  const levels = above.length + 1 + heightOf(state, childId);
  if (levels > mostLevels)
    refuse(
      'too-deep',
      `The goals would be ${levels} levels deep.`,
      `a place that makes ${mostLevels} at most`,
    );
};

const isSameLink = (link: Link, { parentId, kind, weight }: Link): boolean =>
  link.parentId === parentId && link.kind === kind && link.weight === weight;

// The same parent with another kind or weight replaces the link.
const align = (command: AlignGoal, state: AlignmentState, facts: AlignmentFacts): AlignmentEvent[] => {
  const { data } = command;
  const { childId, parentId } = data;
  const link = linkOf(state, childId);
  if (link && isSameLink(link, data)) return [];
  const [child, parent] = [openChild(facts.child), openParent(facts.parent)];
  for (const { since } of [child, parent]) refuseBefore(since, command);
  if (link && link.parentId !== parentId)
    reject('conflict', 'alignment/already-aligned', 'The goal has a parent: unalign it first.', [
      { path: 'parentId', message: `${link.parentId}, the parent it has` },
    ]);
  checkPlace(childId, parentId, state);
  return [{ type: 'GoalAligned', data: { ...data, child: child.context, parent: parent.context } }];
};

const unalign = (command: UnalignGoal, state: AlignmentState, facts: AlignmentFacts): AlignmentEvent[] => {
  const { childId, occurredAt } = command.data;
  const link = linkOf(state, childId);
  const { context: child, since } = openChild(facts.child);
  if (!link) return [];
  const { parentId } = link;
  if (facts.parent.status === 'unset' || facts.parent.goalId !== parentId)
    return reject('conflict', 'alignment/moved', 'The goal was aligned to another parent meanwhile.');
  for (const each of [since, facts.parent.since]) refuseBefore(each, command);
  const parent = facts.parent.context;
  return [{ type: 'GoalUnaligned', data: { childId, parentId, child, parent, occurredAt } }];
};

/** The whole graph of goals: one parent at most, no loops, eight levels at most. */
export const alignment: Decider<AlignmentState, AlignmentCommand, AlignmentEvent, AlignmentFacts> = {
  category: 'alignment',
  initial: unaligned,
  decide(command, state, facts) {
    refuseFuture(command);
    switch (command.type) {
      case 'AlignGoal':
        return align(command, state, facts);
      case 'UnalignGoal':
        return unalign(command, state, facts);
    }
  },
  evolve: evolveAlignment,
};
