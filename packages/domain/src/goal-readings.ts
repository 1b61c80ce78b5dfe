import { startOfDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { CheckInValue, Measure, Reading } from '@cairn/contracts/key-result.values';
import { oldestFirst, readingOf, staleAfter } from './check-in.readings.ts';
import type { LoggedGoalEvent } from './goal-streams.ts';

/** What a roll-up needs to know about a key result. */
export type KeyResultPart = { weight: number; progress: number | null; stale: boolean; dropped: boolean };
type ProgressOf = (measure: Measure, values: readonly CheckInValue[]) => number | null;

type KeyResult = {
  measure: Measure;
  weight: number;
  dropped: boolean;
  start: Instant;
  cadenceDays: number;
  readings: Map<string, Reading>;
  restated: CheckInValue[];
};

const begin = (
  { measure, weight }: { measure: Measure; weight: number },
  start: Instant,
  cadenceDays: number,
): KeyResult => ({
  measure,
  weight,
  dropped: false,
  start,
  cadenceDays,
  readings: new Map(),
  restated: [],
});

const read = (
  keyResults: ReadonlyMap<string, KeyResult>,
  event: Extract<LoggedGoalEvent, { type: 'CheckInRecorded' | 'CheckInCorrected' }>,
): void => {
  const { keyResultId, checkInId } = event.data;
  const readings = keyResults.get(keyResultId)?.readings;
  readings?.set(checkInId, readingOf(event, readings.get(checkInId)));
};

const change = (keyResults: Map<string, KeyResult>, event: LoggedGoalEvent): void => {
  if (event.type === 'GoalSet') {
    const { period, checkInCadenceDays } = event.data;
    for (const each of event.data.keyResults)
      keyResults.set(each.keyResultId, begin(each, startOfDay(period.from), checkInCadenceDays));
  } else if (event.type === 'KeyResultAdded') {
    const { keyResult, occurredAt, checkInCadenceDays } = event.data;
    keyResults.set(keyResult.keyResultId, begin(keyResult, occurredAt, checkInCadenceDays));
  } else if (event.type === 'KeyResultRevised') {
    const { keyResultId, measure, weight } = event.data.keyResult;
    const before = keyResults.get(keyResultId);
    if (before) keyResults.set(keyResultId, { ...before, measure, weight });
  } else if (event.type === 'GoalWeightsRevised') {
    for (const { keyResultId, weight } of event.data.weights) {
      const before = keyResults.get(keyResultId);
      if (before) keyResults.set(keyResultId, { ...before, weight });
    }
  } else if (event.type === 'KeyResultDropped') {
    const before = keyResults.get(event.data.keyResultId);
    if (before) before.dropped = true;
  } else if (event.type === 'CheckInRecorded' || event.type === 'CheckInCorrected') read(keyResults, event);
  else if (event.type === 'KeyResultRestated')
    keyResults.get(event.data.keyResultId)?.restated.push(event.data.value);
};

const partOf = (
  { measure, weight, dropped, ...of }: KeyResult,
  progressOf: ProgressOf,
  now: number,
): KeyResultPart => {
  const readings = [...of.readings.values()].sort(oldestFirst);
  const values = [...readings.map(({ value }) => value), ...of.restated];
  const last = readings.at(-1)?.occurredAt ?? of.start;
  const stale = Date.parse(staleAfter(last, of.cadenceDays)) < now;
  return { weight, dropped, stale, progress: progressOf(measure, values) };
};

/** A goal after its own events. `latest` is their latest `occurredAt`, in epoch milliseconds. */
export type GoalReadings = {
  progressFrom: ProgressSource;
  score: number | null;
  latest: number;
  /** Its key results at an instant, in epoch milliseconds. */
  partsAt(now: number, progressOf: ProgressOf): KeyResultPart[];
};

/** Folds the events of one goal, oldest first. */
export const goalReadings = (events: readonly LoggedGoalEvent[]): GoalReadings => {
  const keyResults = new Map<string, KeyResult>();
  const goal = { progressFrom: 'keyResults' as ProgressSource, score: null as number | null, latest: 0 };
  for (const event of events) {
    change(keyResults, event);
    goal.latest = Math.max(goal.latest, Date.parse(event.data.occurredAt));
    if (event.type === 'GoalSet') goal.progressFrom = event.data.progressFrom;
    if (event.type === 'GoalClosed') goal.score = event.data.score;
  }
  const partsAt = (now: number, progressOf: ProgressOf) =>
    [...keyResults.values()].map((each) => partOf(each, progressOf, now));
  return { ...goal, partsAt };
};
