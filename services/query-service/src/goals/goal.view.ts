import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { Personal } from '@cairn/contracts/personal';
import type { Scoring } from '@cairn/scoring/versions';
import { type Counted, goalWarnings } from './goal.warnings.ts';
import { formulas, type KeyResultRow, rawProgress, rollUps, type TreeRow } from './goal.progress.ts';
import { type Head, reflected } from '../asking/head.ts';

export type GoalRow = {
  goal_id: string;
  title: Personal;
  description: Personal | null;
  owner_kind: 'person' | 'unit';
  owner_id: string;
  accountable_id: string;
  unit_id: string | null;
  cycle_id: string;
  level: string;
  ambition: 'committed' | 'aspirational';
  visibility: string;
  period_from: string;
  period_to: string;
  cadence_days: number;
  progress_from: string;
  scorecard_id: string | null;
  objective_id: string | null;
  state: string;
  held_since: string | null;
  closed_score: number | null;
  closed_note: Personal | null;
  closed_at: string | null;
  set_at: string;
  set_position: number;
  revision: number;
  position: number;
  status: string;
};

export type GoalRows = {
  head: Head;
  review_head: Head;
  goals: GoalRow[];
  tree: TreeRow[];
  scoring: Record<string, string>;
  graph_revision: number | null;
  /** Of one goal read whole. */
  counted?: Counted | null;
};

/** How far the read models are that goals with their figures are told from: the formulas are the cycle's. */
export const headsOfGoals = ({ head, review_head }: GoalRows) => ({ okr: head, review: review_head });

// Postgres writes the year 10000 without the sign that JavaScript wants.
const iso = (instant: string): string => new Date(instant.replace(/^(?=\d{5}-)/, '+0')).toISOString();

const spanOf = (goal: GoalRow, now: Date) => ({
  start: Date.parse(goal.period_from),
  end: Date.parse(goal.period_to) + msPerDay,
  now: now.getTime(),
  heldSince: goal.held_since ? Date.parse(goal.held_since) : null,
});

const showKeyResult = (rules: Scoring, goal: GoalRow, row: KeyResultRow, now: Date) => {
  const values = row.current.map(({ value }) => value);
  const trajectory = ['increase', 'decrease', 'count'].includes(row.measure.kind);
  const expected = trajectory ? rules.expectedProgress(spanOf(goal, now)) : null;
  const current = row.current.at(-1) ?? null;
  return {
    keyResultId: row.key_result_id,
    title: row.title,
    weight: row.weight,
    measure: row.measure,
    milestones: row.milestones,
    progress: rawProgress(rules, row),
    expectedProgress: expected,
    status: row.dropped
      ? 'dropped'
      : rules.keyResultStatus(
          { reportedStatus: row.reported_status, staleAfter: Date.parse(row.stale_after) },
          now.getTime(),
        ),
    suggestedStatus: rules.suggestedStatus({
      measure: row.measure,
      values,
      expected,
      today: dayOf(now),
    }),
    current,
    confidence: current?.confidence ?? null,
    checkIns: row.check_ins,
    staleAfter: iso(row.stale_after),
    restated: row.restatements.length > 0,
    restatements: row.restatements,
    dropped: row.dropped,
    droppedReason: row.dropped_reason,
  };
};

const base = (goal: GoalRow) => ({
  goalId: goal.goal_id,
  title: goal.title,
  description: goal.description,
  owner: { kind: goal.owner_kind, id: goal.owner_id },
  accountableId: goal.accountable_id,
  unitId: goal.unit_id,
  cycleId: goal.cycle_id,
  level: goal.level,
  ambition: goal.ambition,
  visibility: goal.visibility,
  period: { from: goal.period_from, to: goal.period_to },
  checkInCadenceDays: goal.cadence_days,
  progressFrom: goal.progress_from,
  strategicObjective:
    goal.scorecard_id && goal.objective_id
      ? { scorecardId: goal.scorecard_id, objectiveId: goal.objective_id }
      : null,
  closed:
    goal.closed_score !== null && goal.closed_at !== null
      ? { score: goal.closed_score, note: goal.closed_note, at: iso(goal.closed_at) }
      : null,
  status: goal.status,
  revision: goal.revision,
});

type RollUps = ReturnType<typeof rollUps>;

/** The tree's roll-ups by a version's formulas: each version's once, however many goals ask. */
const rollUpsOf = (rows: GoalRows, now: Date): ((rules: Scoring) => RollUps) => {
  const known = new Map<Scoring, RollUps>();
  return (rules) => {
    const found = known.get(rules) ?? rollUps(rules, rows.tree, now);
    known.set(rules, found);
    return found;
  };
};

const figuresOf = (rules: Scoring, goal: GoalRow, { roll, now }: { roll: RollUps; now: Date }) => {
  const own = roll.get(goal.goal_id);
  const progress = own?.progress ?? null;
  return {
    progress,
    coverage: own?.coverage ?? 0,
    dropped: own?.dropped ?? 0,
    band: rules.progressBand(goal.ambition, progress),
    expectedProgress: rules.expectedProgress(spanOf(goal, now)),
    scoringVersion: rules.version,
  };
};

const parentOf = (tree: TreeRow | undefined) =>
  tree?.parent && tree.parent_visible
    ? { goalId: tree.parent.parent_id, kind: tree.parent.kind, weight: tree.parent.weight }
    : null;

const childrenOf = (rows: GoalRows, goalId: string, roll: RollUps) =>
  rows.tree
    .filter(({ parent, visible }) => parent?.parent_id === goalId && visible)
    .map(({ goal_id, title, status, parent }) => ({
      goalId: goal_id,
      title: title ?? '',
      status: status ?? 'pending',
      kind: parent?.kind ?? 'contribute',
      weight: parent?.weight ?? 1,
      progress: roll.get(goal_id)?.progress ?? null,
      coverage: roll.get(goal_id)?.coverage ?? 0,
    }));

/** Goals in a list: their figures without their key results. */
export const listedGoals = (rows: GoalRows, now: Date) => {
  const rolls = rollUpsOf(rows, now);
  return rows.goals.map((goal) => {
    const rules = formulas(rows.scoring, goal.cycle_id);
    return { ...base(goal), ...figuresOf(rules, goal, { roll: rolls(rules), now }) };
  });
};

/** A goal whole: figures, key results, and the parent and children that the viewer may see. */
export const wholeGoal = (rows: GoalRows, goal: GoalRow, now: Date) => {
  const rules = formulas(rows.scoring, goal.cycle_id);
  const roll = rollUps(rules, rows.tree, now);
  const own = rows.tree.find(({ goal_id }) => goal_id === goal.goal_id);
  const active = (own?.key_results ?? []).filter(({ dropped }) => !dropped);
  return {
    ...base(goal),
    ...figuresOf(rules, goal, { roll, now }),
    keyResults: (own?.key_results ?? []).map((row) => showKeyResult(rules, goal, row, now)),
    parent: parentOf(own),
    alignmentRevision: rows.graph_revision,
    children: childrenOf(rows, goal.goal_id, roll),
    warnings: rows.counted ? goalWarnings(rows.counted, active.length) : [],
    ...reflected(headsOfGoals(rows)),
  };
};
