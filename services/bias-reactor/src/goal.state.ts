import type { RevisedGoal } from '@cairn/bias/goalpost';
import { startOfDay } from '@cairn/contracts/day';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import { type GoalReadings, measureAsFirstSet, noReadings, readGoal } from '@cairn/domain/goal-readings';
import { isLate } from '@cairn/domain/goalposts';
import { type Judging, type MeasureOf, partsOf } from '@cairn/domain/key-result.part';
import { evolveKpi, type KpiState } from '@cairn/domain/kpi.state';
import { linkedKpi } from '@cairn/domain/linked-kpi';
import { citedGoals } from '@cairn/domain/review.cited';
import { scoring } from '@cairn/scoring/versions';

type Goal = {
  cycleId: string;
  readings: GoalReadings;
  start: number;
  /** Its last revision before the last tenth of the period. */
  lastInTime: number;
};

/** Goals and KPIs by id, and the version of the formulas that each cycle pins. */
export type GoalState = {
  goals: Map<string, Goal>;
  kpis: Map<string, KpiState>;
  scoringVersions: Map<string, string>;
};

export const noGoals = (): GoalState => ({ goals: new Map(), kpis: new Map(), scoringVersions: new Map() });

const begin = ({ context, period, timeZone }: Extract<GoalEvent, { type: 'GoalSet' }>['data']): Goal => ({
  cycleId: context.cycleId,
  readings: noReadings(),
  start: Date.parse(startOfDay(period.from, timeZone)),
  lastInTime: 0,
});

/** Folds one event into the given state. */
export const foldGoals = ({ goals, kpis, scoringVersions }: GoalState, event: AnyRecorded): void => {
  if (event.type === 'CycleOpened') scoringVersions.set(event.data.cycleId, event.data.policy.scoringVersion);
  if (event.type === 'GoalSet') goals.set(event.data.goalId, begin(event.data));
  if (isIn(event, 'kpi'))
    kpis.set(event.data.kpiId, evolveKpi(kpis.get(event.data.kpiId) ?? { status: 'unset' }, event));
  if (!isIn(event, 'goal')) return;
  const goal = goals.get(event.data.goalId);
  if (!goal) return;
  const moved = event.type === 'GoalRevised' ? event.data.to.period : undefined;
  if (moved && event.type === 'GoalRevised')
    goal.start = Date.parse(startOfDay(moved.from, event.data.timeZone));
  readGoal(goal.readings, event);
  const period = { from: goal.start, to: goal.readings.end };
  // A clock that is set back makes nothing earlier.
  const isNext = goal.lastInTime === event.revision - 1;
  if (isNext && !isLate(Date.parse(event.metadata.recordedAt), period)) goal.lastInTime = event.revision;
};

/** The measure of a key result at a revision of its goal; the first one if it was added later. */
const measureAt =
  (revision: number): MeasureOf =>
  (keyResult) =>
    keyResult.measures.findLast((each) => each.revision <= revision) ?? measureAsFirstSet(keyResult);

const lateRevisions = ({ readings, lastInTime }: Goal, cited: number): number => {
  const revised = [...readings.keyResults.values()].flatMap(({ measures }) => measures.slice(1));
  const late = revised.map(({ revision }) => revision).filter((each) => each > lastInTime && each <= cited);
  return new Set(late).size;
};

const revisedGoal = (
  goal: Goal,
  { version, cited, kpiOf }: { version: string; cited: number } & Pick<Judging, 'kpiOf'>,
): RevisedGoal => {
  const rules = scoring(version);
  const { readings, lastInTime } = goal;
  const progress = (measureOf: MeasureOf): number | null => {
    const keyResults = partsOf(readings, { rules, now: readings.latest, measureOf, kpiOf });
    return rules.rollUp({ progressFrom: 'keyResults', keyResults, children: [] }).progress;
  };
  return {
    revisions: lateRevisions(goal, cited),
    without: progress(measureAt(Math.min(lastInTime, cited))),
    with: progress(measureAt(cited)),
  };
};

/**
 * The goals that somebody cites now, without the goals that contribute to them. Their progress is that of the readings so
 * far, under the measures of the cited revision and under those before the last tenth of the goal's period.
 */
export const revisedGoals = (
  { goals, kpis, scoringVersions }: GoalState,
  evidence: readonly Evidence[],
): RevisedGoal[] =>
  citedGoals(evidence).flatMap(({ goalId, revision }) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const version = scoringVersions.get(goal.cycleId) ?? '1';
    const kpiOf = (kpiId: string) => linkedKpi(kpis.get(kpiId) ?? { status: 'unset' });
    return [revisedGoal(goal, { version, cited: revision, kpiOf })];
  });
