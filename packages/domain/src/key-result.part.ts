import type { KpiAggregation, KpiReading } from '@cairn/contracts/kpi.values';
import { endOfDay, firstInstantOfDay, msPerDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type {
  CheckInStatus,
  CheckInValue,
  Measure,
  MeasureInForce,
} from '@cairn/contracts/key-result.values';
import { oldestFirst, pendingUntil, staleAfter } from './check-in.readings.ts';
import { type LinkedKpi, linkedStaleAfter, readingsWithin } from './linked-kpi.ts';
import type { GoalReadings, ReadKeyResult } from './goal-readings.ts';

/** What a roll-up needs to know about a key result. */
export type KeyResultPart = {
  weight: number;
  progress: number | null;
  stale: boolean;
  dropped: boolean;
  measures: readonly MeasureInForce[];
};

type Signs = { reportedStatus: CheckInStatus | null; staleAfter: number; pendingUntil: number };

/** The formulas that a part needs, in the version that the cycle pins. Instants are in epoch milliseconds. */
export type PartRules = {
  keyResultProgress(
    measure: Measure,
    readings: readonly { value: CheckInValue; occurredAt: Instant | null }[],
    plan: () => { start: number; from: number; setOn: number; until: number; cadence: number },
  ): number | null;
  aggregate(aggregation: KpiAggregation, readings: readonly KpiReading[]): number | null;
  isStale(signs: Signs, at: number): boolean;
  judgedAt(instants: { now: number; end: number; closedAt: number | null }): number;
};

/** Chooses the measure and weight under which a key result counts. */
export type MeasureOf = (keyResult: ReadKeyResult) => MeasureInForce;

/** How parts are judged: by which formulas, at which instant, under which measures, and with which KPIs. */
export type Judging = {
  rules: PartRules;
  now: number;
  measureOf: MeasureOf;
  kpiOf: (kpiId: string) => LinkedKpi | undefined;
};

const daysOf = ({ start, dueOn }: ReadKeyResult, { end, timeZone }: GoalReadings) => ({
  start: Date.parse(start),
  end: dueOn === null ? end : Date.parse(endOfDay(dueOn, timeZone)),
  timeZone,
});

/** The readings that progress rests on, oldest first. A linked KPI gives one: its value over the days of the key result. */
const readingsOf = (
  keyResult: ReadKeyResult,
  goal: GoalReadings,
  { rules, measureOf, kpiOf }: Judging,
): { value: CheckInValue; occurredAt: Instant | null }[] => {
  const { measure } = measureOf(keyResult);
  if (measure.kind === 'linkedKpi') {
    const kpi = kpiOf(measure.kpiId);
    const number = kpi && rules.aggregate(kpi.aggregation, readingsWithin(kpi, daysOf(keyResult, goal)));
    return typeof number === 'number' ? [{ value: { kind: 'number', number }, occurredAt: null }] : [];
  }
  const restated = keyResult.restated.map((value) => ({ value, occurredAt: null }));
  return [...[...keyResult.readings.values()].sort(oldestFirst), ...restated];
};

/** Whether the KPI of a linked key result should have been read by now; undefined for any other kind. */
const isLinkedStale = (
  measure: Measure,
  { timeZone }: GoalReadings,
  { now, kpiOf }: Judging,
): boolean | undefined => {
  if (measure.kind !== 'linkedKpi') return undefined;
  const kpi = kpiOf(measure.kpiId);
  return kpi !== undefined && now > linkedStaleAfter(kpi, timeZone);
};

/** What a key result's status and staleness rest on. One that is linked to a KPI has no check-ins, so this tells nothing of it. */
export const signsOf = ({ readings, start, setAt, cadenceDays }: ReadKeyResult): Signs => {
  const last = [...readings.values()].sort(oldestFirst).at(-1);
  return {
    reportedStatus: last?.status ?? null,
    staleAfter: Date.parse(staleAfter(last?.occurredAt ?? start, cadenceDays)),
    pendingUntil: Date.parse(pendingUntil({ start, setAt }, cadenceDays)),
  };
};

const partOf = (keyResult: ReadKeyResult, goal: GoalReadings, judging: Judging): KeyResultPart => {
  const { rules, now: at, measureOf } = judging;
  const { measures, dropped, cadenceDays } = keyResult;
  const { measure, weight } = measureOf(keyResult);
  const plan = () => {
    const { start, end } = daysOf(keyResult, goal);
    return {
      start,
      from: goal.start,
      setOn: firstInstantOfDay(keyResult.setAt, goal.timeZone),
      // No check-in is planned after the last day.
      until: Math.min(at, end),
      cadence: cadenceDays * msPerDay,
    };
  };
  const progress = rules.keyResultProgress(measure, readingsOf(keyResult, goal, judging), plan);
  const stale = isLinkedStale(measure, goal, judging) ?? rules.isStale(signsOf(keyResult), at);
  return { weight, progress, stale, dropped, measures };
};

/** The parts of a goal's key results in its roll-up at an instant, in epoch milliseconds. */
export const partsOf = (goal: GoalReadings, { now, ...judging }: Judging): KeyResultPart[] => {
  const at = judging.rules.judgedAt({ now, end: goal.end, closedAt: goal.closedAt });
  return [...goal.keyResults.values()].map((each) => partOf(each, goal, { ...judging, now: at }));
};
