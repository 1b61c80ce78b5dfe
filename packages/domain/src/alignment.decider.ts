import type { AlignGoal, AlignmentCommand, UnalignGoal } from '@cairn/contracts/alignment.commands';
import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { reject, refuseField } from '@cairn/contracts/rejection';
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
import { getById } from './id-map.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseBackdated, refuseUnexplained } from './reason.rules.ts';

/** Both goals, read forward. The parent is the one that the command names, or else the child's current parent. */
export type AlignmentFacts = { child: GoalState; parent: GoalState };

/** The most levels that a chain of goals may have. */
export const maxLevels = 8;

const openChild = (child: GoalState): Goal => {
  if (child.status === 'unset') return reject('notFound', 'goal/unknown', 'No such goal was set.');
  return child.status === 'closed'
    ? reject('conflict', 'goal/already-closed', 'The goal is closed, so its alignment can no longer change.')
    : child;
};

const openParent = (parent: GoalState): Goal => {
  if (parent.status === 'unset')
    return refuseField('alignment/unknown-parent', 'No such goal was set.', {
      path: 'parentId',
      message: 'a goal',
    });
  return parent.status === 'closed'
    ? reject('conflict', 'alignment/parent-closed', 'The parent is closed.', [
        { path: 'parentId', message: 'a goal that is open' },
      ])
    : parent;
};

const checkPosition = (childId: string, parentId: string, state: AlignmentState): void => {
  if (childId === parentId)
    refuseField('alignment/own-parent', 'A goal cannot be its own parent.', {
      path: 'parentId',
      message: 'another goal',
    });
  const above = goalsAbove(state, parentId);
  if (above.includes(childId))
    refuseField('alignment/loop', 'The goal would become its own ancestor.', {
      path: 'parentId',
      message: 'a goal that is not below this one',
    });
  const levels = above.length + 1 + heightOf(state, childId);
  if (levels > maxLevels)
    refuseField('alignment/too-deep', `The goals would be ${levels} levels deep.`, {
      path: 'parentId',
      message: `a parent that makes at most ${maxLevels} levels`,
    });
};

/**
 * Refuses a change without a reason if it dates back, by the child's days, or if a link that it replaces or makes
 * contributes to the parent's progress.
 */
const refuseUnexplainedChange = (
  { data: { reason, occurredAt }, at }: AlignmentCommand,
  { timeZone }: Goal,
  kinds: readonly Link['kind'][],
): void => {
  if (kinds.includes('contribute')) refuseUnexplained('alignment', 'the progress of the parent', reason);
  const day = dayOf(occurredAt, timeZone);
  refuseBackdated({ thing: 'alignment', reason, day, field: 'occurredAt' }, dayOf(at, timeZone));
};

const isSameLink = (link: Link, { parentId, kind, weight }: Link): boolean =>
  link.parentId === parentId && link.kind === kind && link.weight === weight;

// The same parent with another kind or weight replaces the link.
const align = (command: AlignGoal, state: AlignmentState, facts: AlignmentFacts): AlignmentEvent[] => {
  const { data } = command;
  const { goalId: childId, ...change } = data;
  const { parentId, kind } = change;
  const link = linkOf(state, childId);
  if (link && isSameLink(link, data)) return [];
  const [child, parent] = [openChild(facts.child), openParent(facts.parent)];
  for (const { since } of [child, parent]) refuseBefore(since, command);
  if (link && link.parentId !== parentId)
    reject('conflict', 'alignment/already-aligned', 'The goal already has a parent. Unalign it first.', [
      { path: 'parentId', message: 'its current parent' },
    ]);
  checkPosition(childId, parentId, state);
  if (link) refuseUnexplainedChange(command, child, [link.kind, kind]);
  const contexts = { child: child.context, parent: parent.context };
  return [{ type: 'GoalAligned', data: { childId, ...change, ...contexts } }];
};

const unalign = (command: UnalignGoal, state: AlignmentState, facts: AlignmentFacts): AlignmentEvent[] => {
  const { goalId: childId, ...change } = command.data;
  const link = linkOf(state, childId);
  const child = openChild(facts.child);
  if (!link) return [];
  const { parentId } = link;
  if (facts.parent.status === 'unset' || facts.parent.goalId !== parentId)
    return reject('conflict', 'alignment/moved', 'Meanwhile the goal was aligned to another parent.');
  for (const { since } of [child, facts.parent]) refuseBefore(since, command);
  refuseUnexplainedChange(command, child, [link.kind]);
  const contexts = { child: child.context, parent: facts.parent.context };
  return [{ type: 'GoalUnaligned', data: { childId, parentId, ...change, ...contexts } }];
};

// The stream holds all goals, so the last change is that of the child's own alignment.
const refuseBeforeChange = (
  state: AlignmentState,
  { childId, occurredAt }: AlignmentEvent['data'],
  child: GoalState,
): void => {
  const changedAt = getById(state.changedAt, childId);
  if (changedAt === undefined || child.status === 'unset') return;
  refuseBeforeLastChange({ changedAt, timeZone: child.timeZone }, occurredAt);
};

/** The graph of all goals. A goal has at most one parent; there are no loops and at most eight levels. */
export const alignment: Decider<AlignmentState, AlignmentCommand, AlignmentEvent, AlignmentFacts> = {
  category: 'alignment',
  initial: unaligned,
  decide(command, state, facts) {
    refuseFuture(command);
    const events =
      command.type === 'AlignGoal' ? align(command, state, facts) : unalign(command, state, facts);
    for (const { data } of events) refuseBeforeChange(state, data, facts.child);
    return events;
  },
  evolve: evolveAlignment,
  words: {
    AlignGoal: {
      event: 'GoalAligned',
      word: 'reason',
      about: [['goalId', 'childId'], 'parentId', 'kind', 'weight'],
      code: 'alignment/already-so',
    },
    UnalignGoal: {
      event: 'GoalUnaligned',
      word: 'reason',
      about: [['goalId', 'childId']],
      code: 'alignment/already-unaligned',
    },
  },
};
