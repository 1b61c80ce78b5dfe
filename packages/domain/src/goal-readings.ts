import { endOfDay, startOfDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { CheckInValue, Measure, MeasureInForce, Reading } from '@cairn/contracts/key-result.values';
import { oldestFirst, readingOf } from './check-in.readings.ts';
import { restsOnAll } from './check-in.rules.ts';
import { daysAfter } from './key-result.days.ts';
import { measureAfter } from './measure-history.ts';

/** A measure in force from a revision of the goal on. */
type Measured = MeasureInForce & { readonly revision: number };

/** What a goal's events say about one key result. `measures` are all that it ever had, oldest first. */
export type ReadKeyResult = {
  readonly keyResultId: string;
  measures: readonly [Measured, ...Measured[]];
  dropped: boolean;
  dueOn: string | null;
  start: Instant;
  readonly setAt: Instant;
  cadenceDays: number;
  /** By check-in: all if progress rests on all, otherwise only the latest. */
  readonly readings: Map<string, Reading>;
  readonly restated: CheckInValue[];
};

/** A goal after its own events. `latest` is their latest `occurredAt`; all instants are in epoch milliseconds. */
export type GoalReadings = {
  readonly keyResults: Map<string, ReadKeyResult>;
  progressFrom: ProgressSource;
  score: number | null;
  timeZone: string;
  /** The first instant of its period. */
  start: number;
  /** The first instant after its period. */
  end: number;
  closedAt: number | null;
  latest: number;
};

type Logged = GoalEvent & { revision: number };
type Given = { keyResultId: string; measure: Measure; weight: number; dueOn?: string | undefined };

const begin = (
  { keyResultId, measure, weight, dueOn }: Given,
  { revision, ...begun }: Pick<ReadKeyResult, 'start' | 'setAt' | 'cadenceDays'> & { revision: number },
): ReadKeyResult => ({
  keyResultId,
  measures: [{ measure, weight, factor: 1, revision }],
  dropped: false,
  dueOn: dueOn ?? null,
  ...begun,
  readings: new Map(),
  restated: [],
});

type Measures = Pick<ReadKeyResult, 'measures'>;

/** The measure and weight that a key result has now. */
export const measureNow = ({ measures }: Measures): MeasureInForce => measures.at(-1) ?? measures[0];

/** The measure and weight with which a key result was first set. */
export const measureAsFirstSet = ({ measures: [first] }: Measures): MeasureInForce => first;

const revise = (
  keyResult: ReadKeyResult,
  event: Extract<Logged, { type: 'KeyResultRevised' | 'GoalWeightsRevised' }>,
): void => {
  const next = measureAfter(event, keyResult.keyResultId, measureNow(keyResult));
  const { revision } = event;
  if (next) keyResult.measures = [...keyResult.measures, { ...next, revision }];
};

const read = (
  keyResult: ReadKeyResult,
  event: Extract<Logged, { type: 'CheckInRecorded' | 'CheckInCorrected' }>,
): void => {
  const { readings } = keyResult;
  const before = readings.get(event.data.checkInId);
  // It corrects a reading that is not the latest.
  if (event.type === 'CheckInCorrected' && !before) return;
  readings.set(event.data.checkInId, readingOf(event, before));
  if (restsOnAll(measureNow(keyResult).measure)) return;
  const [latest, ...older] = [...readings].sort(([, a], [, b]) => oldestFirst(b, a));
  if (latest) for (const [checkInId] of older) readings.delete(checkInId);
};

const set = (goal: GoalReadings, { data, revision }: Extract<Logged, { type: 'GoalSet' }>): void => {
  const { period, timeZone, occurredAt: setAt, checkInCadenceDays: cadenceDays } = data;
  const start = startOfDay(period.from, timeZone);
  goal.progressFrom = data.progressFrom;
  goal.timeZone = timeZone ?? 'UTC';
  goal.start = Date.parse(start);
  goal.end = Date.parse(endOfDay(period.to, timeZone));
  for (const each of data.keyResults)
    goal.keyResults.set(each.keyResultId, begin(each, { start, setAt, cadenceDays, revision }));
};

const changeKeyResult = (keyResults: GoalReadings['keyResults'], event: Logged): void => {
  switch (event.type) {
    case 'KeyResultRevised': {
      const revised = keyResults.get(event.data.keyResult.keyResultId);
      if (revised) revised.dueOn = event.data.keyResult.dueOn ?? null;
      return revised && revise(revised, event);
    }
    case 'KeyResultDropped': {
      const dropped = keyResults.get(event.data.keyResultId);
      if (dropped) dropped.dropped = true;
      return;
    }
    case 'CheckInRecorded':
    case 'CheckInCorrected': {
      const checked = keyResults.get(event.data.keyResultId);
      return checked && read(checked, event);
    }
    case 'KeyResultRestated':
      return void keyResults.get(event.data.keyResultId)?.restated.push(event.data.value);
    default:
  }
};

const change = (goal: GoalReadings, event: Logged): void => {
  const { keyResults } = goal;
  switch (event.type) {
    case 'GoalSet':
      return set(goal, event);
    case 'KeyResultAdded': {
      const { keyResult, occurredAt, checkInCadenceDays: cadenceDays } = event.data;
      const begun = { start: occurredAt, setAt: occurredAt, cadenceDays, revision: event.revision };
      return void keyResults.set(keyResult.keyResultId, begin(keyResult, begun));
    }
    case 'GoalRevised': {
      const { period } = event.data.to;
      if (period) {
        goal.start = Date.parse(startOfDay(period.from, event.data.timeZone));
        goal.end = Date.parse(endOfDay(period.to, event.data.timeZone));
      }
      for (const keyResult of keyResults.values()) Object.assign(keyResult, daysAfter(event.data, keyResult));
      return;
    }
    case 'GoalWeightsRevised':
      for (const { keyResultId } of event.data.weights) {
        const weighed = keyResults.get(keyResultId);
        if (weighed) revise(weighed, event);
      }
      return;
    case 'GoalClosed':
      goal.score = event.data.score;
      goal.closedAt = Date.parse(event.data.occurredAt);
      return;
    default:
      return changeKeyResult(goal.keyResults, event);
  }
};

/** A goal without events. */
export const noReadings = (): GoalReadings => ({
  keyResults: new Map(),
  progressFrom: 'keyResults',
  score: null,
  timeZone: 'UTC',
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  closedAt: null,
  latest: 0,
});

/** Folds one event into the given goal. */
export const readGoal = (goal: GoalReadings, event: Logged): void => {
  change(goal, event);
  goal.latest = Math.max(goal.latest, Date.parse(event.data.occurredAt));
};

/** Folds the events of one goal, oldest first. */
export const goalReadings = (events: readonly Logged[]): GoalReadings => {
  const goal = noReadings();
  for (const event of events) readGoal(goal, event);
  return goal;
};
