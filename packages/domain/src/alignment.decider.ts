import type {
  AlignGoal,
  AlignGoals,
  AlignmentCommand,
  UnalignGoal,
} from '@cairn/contracts/alignment.commands';
import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { type AlignmentState, evolveAlignment, type Link, linkOf, unaligned } from './alignment.state.ts';
import { checkCycle, checkPosition, openChild, openParent } from './alignment.rules.ts';
import type { Goal, GoalState } from './goal.state.ts';
import { getById } from './id-map.ts';
import { forItem } from './list-item.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { refuseBackdated, refuseUnexplained } from './reason.rules.ts';

/**
 * Both goals, read forward. The parent is the one that the command names, or else the child's current parent.
 * `parentPeriod` is the evaluation period of the parent's cycle, if it is not that of the child.
 */
export type EdgeFacts = { child: GoalState; parent: GoalState; parentPeriod?: DayRange | undefined };

/** `edges` has the facts for each edge of a command with many; the other two are those of the first. */
export type AlignmentFacts = EdgeFacts & { edges?: readonly EdgeFacts[] };

const unset: GoalState = { status: 'unset' };

/**
 * Refuses a change without a reason if it dates back, by the child's days, or if a link that it replaces or makes
 * contributes to the parent's progress.
 */
const refuseUnexplainedChange = (
  { data: { reason, occurredAt }, at }: AlignGoal | UnalignGoal,
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
const align = (command: AlignGoal, state: AlignmentState, facts: EdgeFacts): AlignmentEvent[] => {
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
  if (kind === 'contribute') checkCycle(child, parent, facts.parentPeriod);
  if (link) refuseUnexplainedChange(command, child, [link.kind, kind]);
  const contexts = { child: child.context, parent: parent.context };
  return [{ type: 'GoalAligned', data: { childId, ...change, ...contexts } }];
};

const unalign = (command: UnalignGoal, state: AlignmentState, facts: EdgeFacts): AlignmentEvent[] => {
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

const decideOne = (
  command: AlignGoal | UnalignGoal,
  state: AlignmentState,
  facts: EdgeFacts,
): AlignmentEvent[] => {
  const events = command.type === 'AlignGoal' ? align(command, state, facts) : unalign(command, state, facts);
  for (const { data } of events) refuseBeforeChange(state, data, facts.child);
  return events;
};

// A reason is kept in an event, so without one it would be lost.
const refuseLostReason = (): never =>
  reject('conflict', 'alignment/already-so', 'The goal is aligned like this already.', [
    { path: 'reason', message: 'no reason, because nothing changes' },
  ]);

// Each edge is judged in the graph with all edges before it.
const decideMany = (
  { data: { edges, occurredAt }, ...command }: AlignGoals,
  state: AlignmentState,
  facts: readonly EdgeFacts[],
): AlignmentEvent[] => {
  let graph = state;
  return edges.flatMap((edge, i) => {
    const ends = facts[i] ?? { child: unset, parent: unset };
    const events = forItem(`edges/${i}`, () => {
      const decided = decideOne(
        { ...command, type: 'AlignGoal', data: { ...edge, occurredAt } },
        graph,
        ends,
      );
      if (decided.length === 0 && edge.reason !== undefined) refuseLostReason();
      return decided;
    });
    graph = events.reduce(evolveAlignment, graph);
    return events;
  });
};

/** The graph of all goals. A goal has at most one parent; there are no loops and at most eight levels. */
export const alignment: Decider<AlignmentState, AlignmentCommand, AlignmentEvent, AlignmentFacts> = {
  category: 'alignment',
  holdsSet: true,
  initial: unaligned,
  decide(command, state, facts) {
    refuseFuture(command);
    return command.type === 'AlignGoals'
      ? decideMany(command, state, facts.edges ?? [])
      : decideOne(command, state, facts);
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
