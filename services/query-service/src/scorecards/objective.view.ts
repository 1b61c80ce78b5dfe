import type { Scoring } from '@cairn/scoring/versions';
import type { showOwner } from '../goals/goal-owner.view.ts';
import type { listedGoals } from '../goals/goal.view.ts';
import type { AttachedKpi } from './kpi.rows.ts';
import { showKpi } from './kpi-on-card.view.ts';
import type { Asked } from './kpi.view.ts';
import type { ObjectiveRow, ScorecardRows } from './scorecard.rows.ts';
import { lastWeight, showWeights } from './weight.view.ts';

type ServedGoal = ReturnType<typeof listedGoals>[number] & { ownerThen: ReturnType<typeof showOwner> | null };
type Judged = { at: Asked; day: string };

const isDetached =
  (day: string) =>
  ({ detached_at, detached_from }: AttachedKpi): boolean =>
    detached_at !== null && (detached_from === null || detached_from <= day);

const showDetached = (row: AttachedKpi, day: string) => ({
  kpiId: row.kpi.kpi_id,
  name: row.kpi.name,
  weight: lastWeight(row, day),
  detachedAt: row.detached_at ?? '',
  detachedFrom: row.detached_from,
  reason: row.detached_reason ?? '',
});

const showObjective = (
  rules: Scoring,
  row: ObjectiveRow,
  { kpis, served, ...judged }: Judged & { kpis: readonly AttachedKpi[]; served: readonly ServedGoal[] },
) => {
  const { day } = judged;
  const own = kpis.filter(({ objective_id }) => objective_id === row.objective_id);
  const goals = served.filter(
    ({ strategicObjective }) => strategicObjective?.objectiveId === row.objective_id,
  );
  return {
    objectiveId: row.objective_id,
    name: row.name,
    dueOn: row.due_on,
    weight: lastWeight(row, day),
    weights: showWeights(row),
    kpis: own.filter((each) => !isDetached(day)(each)).map((each) => showKpi(rules, each, judged.at)),
    detachedKpis: own.filter(isDetached(day)).map((each) => showDetached(each, day)),
    goals,
    orphan: goals.length === 0,
  };
};

/** All objectives of a scorecard in their order, with their KPIs and the goals that serve them. */
export const showObjectives = (
  rules: Scoring,
  { scorecard, objectives, kpis }: ScorecardRows,
  { served, ...judged }: Judged & { served: readonly ServedGoal[] },
) => {
  const place = ({ objective_id }: ObjectiveRow) => scorecard.objective_ids.indexOf(objective_id);
  return objectives
    .toSorted((a, b) => place(a) - place(b))
    .map((row) => ({ row, shown: showObjective(rules, row, { kpis, served, ...judged }) }));
};

export type ObjectiveOnCard = ReturnType<typeof showObjectives>[number];
