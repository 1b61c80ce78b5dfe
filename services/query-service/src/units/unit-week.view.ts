import type { goalPage } from '../goals/goal.query.ts';
import type { kpiPage } from '../scorecards/kpi.query.ts';

type Goal = Awaited<ReturnType<typeof goalPage>>['goals'][number];
type Kpi = Awaited<ReturnType<typeof kpiPage>>['kpis'][number];

/** How far a figure moved; null without both figures. */
const changeOf = (now: number | null, before: number | null | undefined): number | null =>
  now === null || typeof before !== 'number' ? null : now - before;

const showGoal = (goal: Goal, before: Goal | undefined) => ({
  goalId: goal.goalId,
  title: goal.title,
  ownerKind: goal.owner.kind,
  ownerId: goal.owner.id,
  ownerName: goal.owner.name,
  cycleId: goal.cycleId,
  cycleName: goal.cycleName,
  level: goal.level,
  status: goal.status,
  statusBefore: before?.status ?? null,
  progress: goal.progress,
  progressBefore: before?.progress ?? null,
  progressChange: changeOf(goal.progress, before?.progress),
  band: goal.band,
  coverage: goal.coverage,
  isNew: before === undefined,
});

const showKpi = (kpi: Kpi, before: Kpi | undefined) => ({
  kpiId: kpi.kpiId,
  name: kpi.name,
  unit: kpi.unit,
  ownerId: kpi.ownerId,
  ownerName: kpi.ownerName,
  indicator: kpi.indicator,
  period: kpi.period,
  value: kpi.value,
  valueBefore: before?.value ?? null,
  valueChange: changeOf(kpi.value, before?.value),
  score: kpi.score,
  scoreBefore: before?.score ?? null,
  scoreChange: changeOf(kpi.score, before?.score),
  state: kpi.state,
  stateBefore: before?.state ?? null,
  overdue: kpi.overdue,
  isNew: before === undefined,
});

const beside = <T, S>(
  { now, before }: { now: readonly T[]; before: readonly T[] },
  idOf: (thing: T) => string,
  show: (thing: T, before: T | undefined) => S,
): S[] => {
  const earlier = new Map(before.map((thing) => [idOf(thing), thing]));
  return now.map((thing) => show(thing, earlier.get(idOf(thing))));
};

/** Goals as they are, with what they were a week ago. */
export const showGoals = (goals: { now: readonly Goal[]; before: readonly Goal[] }) =>
  beside(goals, ({ goalId }) => goalId, showGoal);

/** KPIs as they are, with what they were a week ago. */
export const showKpis = (kpis: { now: readonly Kpi[]; before: readonly Kpi[] }) =>
  beside(kpis, ({ kpiId }) => kpiId, showKpi);

export type ShownGoal = ReturnType<typeof showGoal>;
export type ShownKpi = ReturnType<typeof showKpi>;
