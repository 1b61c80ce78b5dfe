import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { Measure, MeasureInForce } from '@cairn/contracts/key-result.values';
import type { GoalResult } from '@cairn/contracts/review.values';
import { type GoalReadings, goalReadings, measureAsFirstSet, measureNow } from './goal-readings.ts';
import {
  alignmentEvents,
  goalEvents,
  kpiEvents,
  type LoggedAlignmentEvent,
  type LoggedEvent,
  type LoggedGoalEvent,
  type Read,
  takesChildren,
} from './goal-streams.ts';
import { type Judging, type KeyResultPart, type PartRules, partsOf } from './key-result.part.ts';
import { evolveKpi, type KpiState } from './kpi.state.ts';
import { linkedKpi } from './linked-kpi.ts';

type RollUp = { progress: number | null; coverage: number; dropped: number };
type Parent = { goalId: string; relation: 'contribute'; weight: number };

/** The formulas that a result needs, in the version that the cycle pins. */
export type GoalRules = PartRules & {
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

/** A key result with the measure and weight that it had at that revision, and those with which it was first set. */
export type MeasuredKeyResult = {
  keyResultId: string;
  dropped: boolean;
  weight: number;
  measure: Measure;
  firstSet: { weight: number; measure: Measure };
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

const shown = ({ weight, measure }: MeasureInForce) => ({ weight, measure });

const measuredIn = ({ keyResults }: GoalReadings): MeasuredKeyResult[] =>
  [...keyResults.values()].map((keyResult) => ({
    keyResultId: keyResult.keyResultId,
    dropped: keyResult.dropped,
    ...shown(measureNow(keyResult)),
    firstSet: shown(measureAsFirstSet(keyResult)),
  }));

type Tree = readonly (Node & { readings: GoalReadings })[];

/** The KPIs as they were at a position of the log. */
const kpisAt =
  (read: Read, position: bigint): Judging['kpiOf'] =>
  (kpiId) =>
    linkedKpi(upTo(kpiEvents(read, kpiId), position).reduce<KpiState>(evolveKpi, { status: 'unset' }));

type Counting = Pick<Judging, 'measureOf' | 'kpiOf'>;

const rollUpOf = (rules: GoalRules, tree: Tree, counting: Counting): ReadonlyMap<string, RollUp> => {
  const now = Math.max(...tree.map(({ readings }) => readings.latest));
  return rules.cascade(
    tree.map(({ goalId, parent, readings }) => ({
      goalId,
      parent,
      progressFrom: readings.progressFrom,
      keyResults: partsOf(readings, { rules, now, ...counting }),
    })),
  );
};

const noData: RollUp = { progress: null, coverage: 0, dropped: 0 };

/**
 * A goal's result at a position of the log, the goals below it that count in it, and how its key results were measured. Staleness is judged at the latest
 * `occurredAt` of all the events that count; `asOf` is the last of these events. Undefined if the goal was not set by
 * then. Every stream that `streamsToRead` names must have been read.
 */
export const goalResultOf = (
  rules: GoalRules,
  read: Read,
  at: GoalAt,
): { result: GoalResult; contributors: Contributor[]; keyResults: MeasuredKeyResult[] } | undefined => {
  const { goalId } = at;
  const position = lastAt(read, at);
  const events = upTo(goalEvents(read, goalId), position);
  const own = events.at(-1);
  if (!own) return undefined;
  const links = takesChildren(events) ? upTo(alignmentEvents(read), position) : [];
  const tree = treeAt(read, { goalId, parent: null, events }, position, links);
  const goals = tree.map((node) => ({ ...node, readings: goalReadings(node.events) }));
  const readings = goals[0]?.readings ?? goalReadings(events);
  const kpiOf = kpisAt(read, position);
  const roll = rollUpOf(rules, goals, { measureOf: measureNow, kpiOf });
  const { progress, coverage, dropped } = roll.get(goalId) ?? noData;
  const progressAsFirstSet =
    rollUpOf(rules, goals, { measureOf: measureAsFirstSet, kpiOf }).get(goalId)?.progress ?? null;
  const last = latest([...links.slice(-1), ...tree.flatMap((node) => node.events.slice(-1))]) ?? own;
  const asOf = { position: String(last.position), eventId: last.id };
  const revision = at.revision ?? own.revision;
  const { score } = readings;
  const result = { goalId, revision, asOf, progress, progressAsFirstSet, coverage, dropped, score };
  return { result, contributors: contributorsOf(tree, roll), keyResults: measuredIn(readings) };
};
