import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result';
import type { GoalResult } from '@cairn/contracts/review.events';

type ProgressFrom = 'keyResults' | 'children' | 'both';
type Part = { weight: number; progress: number | null; stale: boolean; dropped: boolean };
type RollUp = { progress: number | null; coverage: number; dropped: number };

/** The formulas that a result needs, in the version that the cycle pins. */
export type GoalRules = {
  progressOf(measure: Measure, values: readonly CheckInValue[]): number | null;
  rollUp(goal: {
    progressFrom: ProgressFrom;
    keyResults: readonly Part[];
    children: readonly never[];
  }): RollUp;
};

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
type Placed = GoalEvent & { revision: number };
type Goal = { progressFrom: ProgressFrom; score: number | null };

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
  { type, data, revision }: Extract<Placed, { type: 'CheckInRecorded' | 'CheckInCorrected' }>,
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

const change = (keyResults: Map<string, KeyResult>, event: Placed): void => {
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

const partOf = (rules: GoalRules, { measure, weight, dropped, ...of }: KeyResult, now: number) => {
  const readings = [...of.readings.values()].sort(
    (a, b) => a.occurredAt - b.occurredAt || a.revision - b.revision,
  );
  const values = [...readings.map(({ value }) => value), ...of.restated];
  const last = readings.at(-1)?.occurredAt ?? of.start;
  const stale = last + of.cadenceDays * msPerDay < now;
  return { weight, dropped, stale, progress: rules.progressOf(measure, values) };
};

/**
 * A goal's result from the events of its own stream alone, at the time of the last one: what contributes from below stands
 * in other streams, so a goal that takes its progress from its children has none here. `undefined` without events.
 */
export const goalResultOf = (rules: GoalRules, events: readonly Placed[]): GoalResult | undefined => {
  const [last, keyResults] = [events.at(-1), new Map<string, KeyResult>()];
  if (!last) return undefined;
  const goal: Goal = { progressFrom: 'keyResults', score: null };
  for (const event of events) {
    change(keyResults, event);
    if (event.type === 'GoalSet') goal.progressFrom = event.data.progressFrom;
    if (event.type === 'GoalClosed') goal.score = event.data.score;
  }
  const now = Date.parse(last.data.occurredAt);
  const parts = [...keyResults.values()].map((each) => partOf(rules, each, now));
  const { progressFrom, score } = goal;
  const { progress, coverage, dropped } = rules.rollUp({ progressFrom, keyResults: parts, children: [] });
  return { goalId: last.data.goalId, revision: last.revision, progress, coverage, dropped, score };
};
