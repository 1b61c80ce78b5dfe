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
  progressOf(measure: Measure, values: readonly CheckInValue[]): number | null;
  isStale(signs: Signs, at: number): boolean;
  judgedAt(instants: { now: number; end: number; closedAt: number | null }): number;
};

/** Chooses the measure and weight under which a key result counts. */
export type MeasureOf = (keyResult: ReadKeyResult) => MeasureInForce;

/** How parts are judged: by which formulas, at which instant, under which measures. */
export type Judging = { rules: PartRules; now: number; measureOf: MeasureOf };

const partOf = (keyResult: ReadKeyResult, { rules, now: at, measureOf }: Judging): KeyResultPart => {
  const { measures, dropped, start, setAt, cadenceDays } = keyResult;
  const { measure, weight } = measureOf(keyResult);
  const readings = [...keyResult.readings.values()].sort(oldestFirst);
  const last = readings.at(-1);
  const signs = {
    reportedStatus: last?.status ?? null,
    staleAfter: Date.parse(staleAfter(last?.occurredAt ?? start, cadenceDays)),
    pendingUntil: Date.parse(pendingUntil({ start, setAt }, cadenceDays)),
  };
  const progress = rules.progressOf(measure, [...readings.map(({ value }) => value), ...keyResult.restated]);
  return { weight, progress, stale: rules.isStale(signs, at), dropped, measures };
};

/** The parts of a goal's key results in its roll-up at an instant, in epoch milliseconds. */
export const partsOf = (
  { keyResults, end, closedAt }: GoalReadings,
  { rules, now, measureOf }: Judging,
): KeyResultPart[] => {
  const at = rules.judgedAt({ now, end, closedAt });
  return [...keyResults.values()].map((each) => partOf(each, { rules, now: at, measureOf }));
};
