import { endOfDay, msPerDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type {
  CheckInStatus,
  CheckInValue,
  Measure,
  MeasureInForce,
} from '@cairn/contracts/key-result.values';
import { oldestFirst, pendingUntil, staleAfter } from './check-in.readings.ts';
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
    plan: { start: number; until: number; cadence: number },
  ): number | null;
  isStale(signs: Signs, at: number): boolean;
  judgedAt(instants: { now: number; end: number; closedAt: number | null }): number;
};

/** Chooses the measure and weight under which a key result counts. */
export type MeasureOf = (keyResult: ReadKeyResult) => MeasureInForce;

/** How parts are judged: by which formulas, at which instant, under which measures. */
export type Judging = { rules: PartRules; now: number; measureOf: MeasureOf };

/** When the check-ins of a key result are planned, up to the instant at which it is judged: none after its last day. */
const planOf = ({ start, dueOn, cadenceDays }: ReadKeyResult, goal: GoalReadings, at: number) => {
  const end = dueOn === null ? goal.end : Date.parse(endOfDay(dueOn, goal.timeZone));
  return { start: Date.parse(start), until: Math.min(at, end), cadence: cadenceDays * msPerDay };
};

const partOf = (
  keyResult: ReadKeyResult,
  goal: GoalReadings,
  { rules, now: at, measureOf }: Judging,
): KeyResultPart => {
  const { measures, dropped, start, setAt, cadenceDays } = keyResult;
  const { measure, weight } = measureOf(keyResult);
  const readings = [...keyResult.readings.values()].sort(oldestFirst);
  const last = readings.at(-1);
  const signs = {
    reportedStatus: last?.status ?? null,
    staleAfter: Date.parse(staleAfter(last?.occurredAt ?? start, cadenceDays)),
    pendingUntil: Date.parse(pendingUntil({ start, setAt }, cadenceDays)),
  };
  const restated = keyResult.restated.map((value) => ({ value, occurredAt: null }));
  const plan = planOf(keyResult, goal, at);
  const progress = rules.keyResultProgress(measure, [...readings, ...restated], plan);
  return { weight, progress, stale: rules.isStale(signs, at), dropped, measures };
};

/** The parts of a goal's key results in its roll-up at an instant, in epoch milliseconds. */
export const partsOf = (goal: GoalReadings, { rules, now, measureOf }: Judging): KeyResultPart[] => {
  const at = rules.judgedAt({ now, end: goal.end, closedAt: goal.closedAt });
  return [...goal.keyResults.values()].map((each) => partOf(each, goal, { rules, now: at, measureOf }));
};
