import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import { fromJson, type Json } from '@cairn/read-model/json-rows';
import type { alignmentTable } from '@cairn/read-model/alignment.tables';
import { goalOwnerTable, goalTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import type { Personal } from '@cairn/contracts/personal';
import type { GoalStatus } from '@cairn/scoring/status';
import type { Head } from '../asking/head.ts';
import { type RestsOn, streamsOf } from '../asking/parked.ts';
import type { Past } from '../asking/past.ts';
import { kpiThen } from '../scorecards/kpi.past.ts';
import type { NameThen } from '../people/name.sql.ts';
import type { KpiHistory } from '../scorecards/kpi.rows.ts';
import { type JsonKpiReadings, readingsFrom } from '../scorecards/kpi.sql.ts';
import type { Talk } from './goal-talk.sql.ts';
import type { CarriedGoal } from './goal-carry-over.sql.ts';
import type { ParentGoal } from './goal-parent.sql.ts';
import type { GoalChangeRow } from './goal.changes.ts';
import {
  type FiguredKeyResult,
  figuredKeyResults,
  type FiguredJson,
  type KeyResultReader,
  type NamedKpi,
  wholeKeyResults,
} from './key-result.rows.ts';

/** Who owned a goal and answered for it from then on, with their names of today. */
export type OwnerRow = RowOf<typeof goalOwnerTable> &
  Record<'owner_name' | 'accountable_name', Personal | null>;

/** The columns of a goal that its figures are computed from, and those that say which goal it is and whose. */
export const figuredGoal = [
  'goal_id',
  'title',
  'owner_kind',
  'owner_id',
  'accountable_id',
  'cycle_id',
  'level',
  'ambition',
  'state',
  'time_zone',
  'starts_at',
  'ends_at',
  'held_since',
  'closed_at',
  'progress_from',
  'set_position',
  'revision',
] as const;

/** A goal with the version of the formulas that its cycle pins, and with the names of its people. */
export type FiguredGoal = Pick<RowOf<typeof goalTable>, (typeof figuredGoal)[number]> & {
  scoring: string | null;
} & Record<'owner' | 'accountable', NameThen<Personal> | null>;

/**
 * A goal with all that its ids are called; its revision is that of its own row, without its key results. A list reads no
 * `owners`.
 */
export type GoalRow = FiguredGoal &
  RowOf<typeof goalTable> & {
    owners: OwnerRow[];
    carried_from_goal: CarriedGoal | null;
    parent_goal: ParentGoal | null;
  } & Record<'unit', NameThen<string> | null> &
  Record<'cycle_name' | 'scorecard_name' | 'objective_name' | 'template_name', string | null>;

/** A goal of the tree that progress is rolled up from. */
export type TreeRow<K = FiguredKeyResult> = Pick<
  GoalRow,
  'goal_id' | 'progress_from' | 'starts_at' | 'ends_at' | 'closed_at' | 'time_zone'
> & {
  parent: Pick<RowOf<typeof alignmentTable>, 'parent_id' | 'kind' | 'weight'> | null;
  key_results: K[];
} & Partial<ShownInTree>;

/** What one goal read whole shows of its children. */
type ShownInTree = Pick<GoalRow, 'title'> & {
  status: GoalStatus;
  visible: boolean;
};

/** What is compared with the limits of a goal's cycle; the policy is null if the cycle has not reached the read model. */
export type GoalCounts = {
  policy: Pick<CyclePolicy, 'keyResultsPerGoal' | 'goalsPerOwner'> | null;
  /** The owner's goals in the cycle that the viewer may see, closed ones included. */
  goals_of_owner: number;
  /** The goal is not closed, and neither the accountable person nor a person who owns the goal is employed today. */
  keeperless: boolean;
  /** Who is next above the accountable person and employed today. */
  next_above: string | null;
};

/** Goals with all that their figures are computed from. */
export type FiguredRows<K = FiguredKeyResult, G = FiguredGoal> = {
  head: Head;
  review_head: Head;
  scorecard_head: Head;
  goals: G[];
  tree: TreeRow<K>[];
  /** The KPIs to which key results of the tree are linked, by id. */
  kpis: ReadonlyMap<string, NamedKpi>;
};

/** The same with all that a list of goals shows. */
export type GoalRows<K = FiguredKeyResult> = FiguredRows<K, GoalRow> & {
  graph_revision: number | null;
  /** The names of custom fields by their ids. */
  field_names: Record<string, string>;
  /** Only of one goal read whole. */
  counted?: GoalCounts | null;
  changes?: Json<GoalChangeRow>[];
  carried_to?: CarriedGoal[];
  talks?: Json<Talk>[];
  cycle_closed?: boolean | null;
};

/** Of a scorecard whose scores alone are asked for: goals have no part in them. */
export const noGoals: GoalRows = {
  head: null,
  review_head: null,
  scorecard_head: null,
  goals: [],
  tree: [],
  kpis: new Map(),
  field_names: {},
  graph_revision: null,
};

/** What Postgres answers for `tree` and `kpis`. */
type JsonTree<J> = { tree: (Omit<TreeRow, 'key_results'> & { key_results: J })[]; kpis: JsonKpiReadings[] };

/** As Postgres answers. */
export type JsonGoalRows<J = FiguredJson> = Omit<GoalRows, 'goals' | 'tree' | 'kpis'> &
  JsonTree<J> & { goals: (Json<Omit<GoalRow, 'owners'>> & { owners?: Json<OwnerRow>[] })[] };

export type JsonFiguredRows = Omit<FiguredRows, 'goals' | 'tree' | 'kpis'> &
  JsonTree<FiguredJson> & { goals: Json<FiguredGoal>[] };

const goalRow = fromJson(goalTable);
const ownerRow = fromJson(goalOwnerTable);

const namedKpi = ({ kpi, measurements }: KpiHistory): NamedKpi => ({
  name: kpi.name,
  retired: kpi.retired_at !== null,
  aggregation: kpi.aggregation,
  periodicity: kpi.periodicity,
  definedAt: kpi.defined_at,
  readings: measurements,
});

const treeFrom = <J, K extends FiguredKeyResult>(
  json: JsonTree<J>,
  keyResultsFrom: KeyResultReader<J, K>,
  past?: Past,
) => {
  const histories = json.kpis.map((each) => kpiThen(readingsFrom(each), past));
  const kpis = new Map(histories.map((each) => [each.kpi.kpi_id, namedKpi(each)]));
  const tree = json.tree.map((goal) =>
    Object.assign(goal, { key_results: keyResultsFrom(goal.key_results, kpis) }),
  );
  return { kpis, tree };
};

const rowsWith =
  <J, K extends FiguredKeyResult>(keyResultsFrom: KeyResultReader<J, K>) =>
  (json: JsonGoalRows<J>, past?: Past): GoalRows<K> => ({
    ...json,
    ...treeFrom(json, keyResultsFrom, past),
    // Nobody else holds these rows, and a copy of one takes longer than reading it.
    goals: json.goals.map((goal) =>
      Object.assign(goalRow(goal), { owners: (goal.owners ?? []).map(ownerRow) }),
    ),
  });

/** Goals with their figures alone, from their JSON. */
export const figuredRows = (json: JsonFiguredRows): FiguredRows => ({
  ...json,
  ...treeFrom(json, figuredKeyResults),
  goals: json.goals.map(goalRow),
});

/** Goals from their JSON; linked KPIs with the readings that were known in the past that is asked for. */
export const goalRows = rowsWith(figuredKeyResults);

/** The same of one goal read whole. */
export const wholeGoalRows = rowsWith(wholeKeyResults);

/** The streams that goals rest on: their own, those of linked KPIs, and those of the contributing goals, which the viewer may not know. */
export const streamsOfGoals = ({
  goals,
  tree,
  kpis,
}: Pick<FiguredRows, 'goals' | 'tree' | 'kpis'>): RestsOn => ({
  shown: [
    ...streamsOf('goal', [...goals, ...tree.filter(({ visible }) => visible)], ({ goal_id }) => goal_id),
    ...streamsOf('kpi', [...kpis.keys()], (kpiId) => kpiId),
  ],
  hidden: streamsOf('goal', tree, ({ goal_id }) => goal_id),
});

/** How far the read models are that goals come from: their figures need the policy of their cycle. */
export const headsOfGoals = ({ head, review_head }: GoalRows) => ({ okr: head, review: review_head });
