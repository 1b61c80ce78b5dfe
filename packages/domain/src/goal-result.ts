import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import type { GoalResult } from '@cairn/contracts/review.values';
import { goalReadings, type KeyResultPart } from './goal-readings.ts';
import {
  alignmentEvents,
  goalEvents,
  type LoggedAlignmentEvent,
  type LoggedEvent,
  type LoggedGoalEvent,
  type Read,
  takesChildren,
} from './goal-streams.ts';

type RollUp = { progress: number | null; coverage: number; dropped: number };
type Parent = { goalId: string; relation: 'contribute'; weight: number };

/** The formulas that a result needs, in the version that the cycle pins. */
export type GoalRules = {
  progressOf(measure: Measure, values: readonly CheckInValue[]): number | null;
  cascade(
    goals: readonly {
      goalId: string;
      progressFrom: ProgressSource;
      keyResults: readonly KeyResultPart[];
      parent: Parent | null;
    }[],
  ): ReadonlyMap<string, RollUp>;
};

/** A goal that counts in the result of a goal above it, with its own roll-up at that revision. */
export type Contributor = {
  goalId: string;
  parentId: string;
  weight: number;
  revision: number;
  progress: number | null;
  coverage: number;
};

/** A goal at a position of the log, or at the last position up to there at which it was at `revision`. */
type GoalAt = { goalId: string; position: bigint; revision?: number };
type Node = { goalId: string; parent: Parent | null; events: readonly LoggedGoalEvent[] };

const upTo = <E extends LoggedEvent>(events: readonly E[], position: bigint): readonly E[] =>
  events.filter((event) => event.position <= position);

// The last position at which the goal was at the revision.
const lastAt = (read: Read, { goalId, position, revision }: GoalAt): bigint => {
  const next = goalEvents(read, goalId).find((event) => revision !== undefined && event.revision > revision);
  return next && next.position <= position ? next.position - 1n : position;
};

const contributing = (links: readonly LoggedAlignmentEvent[]): Map<string, Map<string, number>> => {
  const parents = new Map<string, Parent>();
  for (const { type, data } of links) {
    const { childId, parentId: goalId } = data;
    parents.delete(childId);
    if (type === 'GoalAligned' && data.kind === 'contribute')
      parents.set(childId, { goalId, relation: data.kind, weight: data.weight });
  }
  const children = new Map<string, Map<string, number>>();
  for (const [childId, { goalId, weight }] of parents)
    children.set(goalId, (children.get(goalId) ?? new Map<string, number>()).set(childId, weight));
  return children;
};

const treeAt = (read: Read, root: Node, position: bigint, links: readonly LoggedAlignmentEvent[]): Node[] => {
  const children = contributing(links);
  const tree = new Map([[root.goalId, root]]);
  for (const { goalId, events } of tree.values()) {
    if (!takesChildren(events)) continue;
    for (const [childId, weight] of children.get(goalId) ?? []) {
      const own = upTo(goalEvents(read, childId), position);
      const parent: Parent = { goalId, relation: 'contribute', weight };
      if (own.length > 0 && !tree.has(childId)) tree.set(childId, { goalId: childId, parent, events: own });
    }
  }
  return [...tree.values()];
};

const latest = (events: readonly LoggedEvent[]): LoggedEvent | undefined =>
  events.reduce<LoggedEvent | undefined>(
    (last, event) => (last && last.position > event.position ? last : event),
    undefined,
  );

const contributorsOf = (tree: readonly Node[], roll: ReadonlyMap<string, RollUp>): Contributor[] =>
  tree.flatMap(({ goalId, parent, events }) => {
    if (!parent) return [];
    const { progress, coverage } = roll.get(goalId) ?? { progress: null, coverage: 0 };
    const revision = events.at(-1)?.revision ?? 0;
    return [{ goalId, parentId: parent.goalId, weight: parent.weight, revision, progress, coverage }];
  });

/**
 * A goal's result at a position of the log, and the goals below it that count in it. Staleness is judged at the latest
 * `occurredAt` of all the events that count; `asOf` is the last of these events. Undefined if the goal was not set by
 * then. Every stream that `streamsToRead` names must have been read.
 */
export const goalResultOf = (
  rules: GoalRules,
  read: Read,
  at: GoalAt,
): { result: GoalResult; contributors: Contributor[] } | undefined => {
  const { goalId } = at;
  const position = lastAt(read, at);
  const events = upTo(goalEvents(read, goalId), position);
  const own = events.at(-1);
  if (!own) return undefined;
  const links = takesChildren(events) ? upTo(alignmentEvents(read), position) : [];
  const tree = treeAt(read, { goalId, parent: null, events }, position, links);
  const goals = tree.map((node) => ({ ...node, ...goalReadings(node.events) }));
  const now = Math.max(...goals.map((goal) => goal.latest));
  const roll = rules.cascade(
    goals.map(({ partsAt, ...goal }) => ({ ...goal, keyResults: partsAt(now, rules.progressOf) })),
  );
  const { progress, coverage, dropped } = roll.get(goalId) ?? { progress: null, coverage: 0, dropped: 0 };
  const last = latest([...links.slice(-1), ...tree.flatMap((node) => node.events.slice(-1))]) ?? own;
  const asOf = { position: String(last.position), eventId: last.id };
  const score = goals[0]?.score ?? null;
  const revision = at.revision ?? own.revision;
  const result = { goalId, revision, asOf, progress, coverage, dropped, score };
  return { result, contributors: contributorsOf(tree, roll) };
};
