import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result';

export type ProgressFrom = 'keyResults' | 'children' | 'both';

/** What a roll-up needs of a key result. */
export type KeyResultPart = { weight: number; progress: number | null; stale: boolean; dropped: boolean };
type ProgressOf = (measure: Measure, values: readonly CheckInValue[]) => number | null;

type Reading = { id: string; revision: number; occurredAt: number; value: CheckInValue };
type KeyResult = {
  measure: Measure;
  weight: number;
  dropped: boolean;
  start: number;
  cadenceDays: number;
  readings: Map<string, Reading>;
  restated: CheckInValue[];
};
type PlacedGoalEvent = GoalEvent & { revision: number };

const msPerDay = 86_400_000;

const begin = (
  { measure, weight }: { measure: Measure; weight: number },
  start: string,
  cadenceDays: number,
): KeyResult => ({
  measure,
  weight,
  dropped: false,
  start: Date.parse(start),
  cadenceDays,
  readings: new Map(),
  restated: [],
});

const read = (
  keyResults: ReadonlyMap<string, KeyResult>,
  { type, data, revision }: Extract<PlacedGoalEvent, { type: 'CheckInRecorded' | 'CheckInCorrected' }>,
): void => {
  const readings = keyResults.get(data.keyResultId)?.readings;
  const { checkInId: id, value } = data;
  const before = type === 'CheckInCorrected' ? readings?.get(id) : undefined;
  readings?.set(id, {
    id,
    revision: before?.revision ?? revision,
    occurredAt: Date.parse(data.occurredAt),
    value,
  });
};

const change = (keyResults: Map<string, KeyResult>, event: PlacedGoalEvent): void => {
  if (event.type === 'GoalSet') {
    const { period, checkInCadenceDays } = event.data;
    for (const each of event.data.keyResults)
      keyResults.set(each.keyResultId, begin(each, period.from, checkInCadenceDays));
  } else if (event.type === 'KeyResultAdded') {
    const { keyResult, occurredAt, checkInCadenceDays } = event.data;
    keyResults.set(keyResult.keyResultId, begin(keyResult, occurredAt, checkInCadenceDays));
  } else if (event.type === 'KeyResultRevised') {
    const { keyResultId, measure, weight } = event.data.keyResult;
    const before = keyResults.get(keyResultId);
    if (before) keyResults.set(keyResultId, { ...before, measure, weight });
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
  const readings = [...of.readings.values()].sort(
    (a, b) => a.occurredAt - b.occurredAt || a.revision - b.revision,
  );
  const values = [...readings.map(({ value }) => value), ...of.restated];
  const last = readings.at(-1)?.occurredAt ?? of.start;
  const stale = last + of.cadenceDays * msPerDay < now;
  return { weight, dropped, stale, progress: progressOf(measure, values) };
};

/** A goal as its own events leave it. `latest`: the latest time that one of them tells of, in epoch milliseconds. */
export type GoalReadings = {
  progressFrom: ProgressFrom;
  score: number | null;
  latest: number;
  /** Its key results at an instant in epoch milliseconds. */
  partsAt(now: number, progressOf: ProgressOf): KeyResultPart[];
};

/** Folds a goal's own events, oldest first. */
export const goalReadings = (events: readonly PlacedGoalEvent[]): GoalReadings => {
  const keyResults = new Map<string, KeyResult>();
  const goal = { progressFrom: 'keyResults' as ProgressFrom, score: null as number | null, latest: 0 };
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
