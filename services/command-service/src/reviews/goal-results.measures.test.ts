import type { GoalEvent } from '@cairn/contracts/goal.events';
import { goalResultOf } from '@cairn/domain/goal-result';
import { scoring } from '@cairn/scoring/versions';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';

const goalId = uuid('60');
const [sales, calls] = [uuid('a'), uuid('b')];
const accountableId = uuid('1');
const context = {
  visibility: 'public' as const,
  owner: { kind: 'person' as const, id: accountableId },
  accountableId,
  unitId: null,
  cycleId: uuid('c'),
};
const on = (day: string) => ({ goalId, context, occurredAt: `${day}T09:00:00.000Z` });
const rise = (target: number) => ({ kind: 'increase' as const, baseline: 0, target });
const keyResult = (keyResultId: string, target: number, weight = 1) => ({
  keyResultId,
  title: 'Sales',
  weight,
  measure: rise(target),
});

const set: GoalEvent = {
  type: 'GoalSet',
  data: {
    ...on('2025-12-20'),
    title: 'Customers stay',
    level: 'individual',
    ambition: 'committed',
    period: { from: '2026-01-01', to: '2026-03-31' },
    checkInCadenceDays: 7,
    progressFrom: 'keyResults',
    strategicObjective: null,
    keyResults: [keyResult(sales, 100), keyResult(calls, 100)],
  },
};
const checkedIn = (checkIn: string, keyResultId: string, number: number): GoalEvent => ({
  type: 'CheckInRecorded',
  data: {
    ...on('2026-03-30'),
    checkInId: uuid(checkIn),
    keyResultId,
    value: { kind: 'number', number },
    confidence: null,
    status: 'onTrack',
  },
});
const readings = [checkedIn('1', sales, 100), checkedIn('2', calls, 10)];
const lowered: GoalEvent = {
  type: 'KeyResultRevised',
  data: { ...on('2026-03-31'), keyResult: keyResult(calls, 10), from: keyResult(calls, 100), reason: 'Late' },
};
const weighed = (weight: number, of: number): GoalEvent => ({
  type: 'KeyResultRevised',
  data: { ...on('2026-03-31'), keyResult: keyResult(calls, 100, weight), from: keyResult(calls, 100, of) },
});
const together = (to: number, from: number): GoalEvent => ({
  type: 'GoalWeightsRevised',
  data: {
    ...on('2026-03-31'),
    weights: [sales, calls].map((keyResultId) => ({ keyResultId, weight: to })),
    from: [sales, calls].map((keyResultId) => ({ keyResultId, weight: from })),
    reason: 'Simpler',
  },
});

const found = (version: string, ...events: GoalEvent[]) => {
  const placed = events.map((event, revision) => {
    return { ...event, id: uuid(`e${revision}`), revision, position: BigInt(revision) };
  });
  return goalResultOf(scoring(version), () => placed, { goalId, position: 99n });
};

test('a revised goal has its progress under the measures as first set beside that of now', () => {
  const { result, keyResults } = found('2', set, ...readings, lowered) ?? {};
  expect(result).toMatchObject({ progress: 1, progressAsFirstSet: 0.55, dropped: 0 });
  expect(keyResults?.[1]).toEqual({
    keyResultId: calls,
    dropped: false,
    weight: 1,
    measure: rise(10),
    firstSet: { weight: 1, measure: rise(100) },
  });
});

test('weight that was revised away counts as dropped by the second version, and not by the first', () => {
  const away = weighed(1e-6, 1);
  const dropped = ['1', '2'].map((version) => found(version, set, ...readings, away)?.result.dropped);
  expect(dropped).toEqual([0, expect.closeTo(0.5, 5)]);
  expect(found('2', set, ...readings, away, weighed(1, 1e-6))?.result.dropped).toBe(0);
});

test('weights that are revised together drop nothing', () => {
  const { result } = found('2', set, ...readings, together(3, 1), together(1, 3)) ?? {};
  expect(result).toMatchObject({ dropped: 0, progress: 0.55 });
});

test('staying within a range counts each planned check-in up to the last day of the key result', () => {
  const stock = { keyResultId: sales, title: 'Stock', weight: 1, dueOn: '2026-01-28' };
  const measure = { kind: 'stayWithin' as const, low: 20, high: 40 };
  const ranged = { ...set, data: { ...set.data, keyResults: [{ ...stock, measure }] } } as GoalEvent;
  const read = (day: string, number: number): GoalEvent => {
    const event = checkedIn(day.slice(-2), sales, number);
    return { ...event, data: { ...event.data, ...on(day) } } as GoalEvent;
  };
  const inside = [read('2026-01-05', 20), read('2026-01-12', 40)];
  const outside = [read('2026-01-26', 41), read('2026-03-30', 30)];
  expect(found('2', ranged, ...inside)?.result.progress).toBe(1);
  expect(found('2', ranged, ...inside, ...outside)?.result.progress).toBe(0.5);
  const closed: GoalEvent = { type: 'GoalClosed', data: { ...on('2026-03-31'), score: 0.5 } };
  const restated: GoalEvent = {
    type: 'KeyResultRestated',
    data: {
      ...on('2026-06-01'),
      keyResultId: sales,
      value: { kind: 'number', number: 40 },
      reason: 'Audited',
    },
  };
  expect(found('2', ranged, ...inside, ...outside, closed, restated)?.result.progress).toBe(0.75);
});

test('no check-in was planned before the key result was set, by the third version', () => {
  const measure = { kind: 'stayWithin' as const, low: 20, high: 40 };
  const stock = { keyResultId: calls, title: 'Stock', weight: 1, measure };
  const setOn = (day: string): GoalEvent => ({
    ...set,
    data: { ...set.data, ...on(day), keyResults: [stock] },
  });
  const addedOn = (day: string): GoalEvent => ({
    type: 'KeyResultAdded',
    data: { ...on(day), checkInCadenceDays: 7, keyResult: stock },
  });
  const read = (day: string): GoalEvent => {
    const event = checkedIn(day.slice(-2), calls, 30);
    return { ...event, data: { ...event.data, ...on(day) } } as GoalEvent;
  };
  const bare = { ...set, data: { ...set.data, keyResults: [] } } as GoalEvent;
  const progress = (...events: GoalEvent[]) =>
    ['2', '3'].map((version) => found(version, ...events)?.result.progress);
  // Thirteen weeks of the goal, of which two are after the setting.
  expect(progress(setOn('2026-03-18'), read('2026-03-19'), read('2026-03-30'))).toEqual([2 / 13, 1]);
  expect(progress(bare, addedOn('2026-03-18'), read('2026-03-18'), read('2026-03-30'))).toEqual([1, 1]);
  // Added before the days of the goal, it misses no week until they begin.
  expect(progress(bare, addedOn('2025-12-20'), read('2026-01-02'), read('2026-03-30'))).toEqual([
    2 / 15,
    2 / 13,
  ]);
});

test('a goal that was closed or has ended is covered as of then by the second version', () => {
  const closed: GoalEvent = { type: 'GoalClosed', data: { ...on('2026-03-31'), score: 0.5 } };
  const restated: GoalEvent = {
    type: 'KeyResultRestated',
    data: {
      ...on('2026-06-01'),
      keyResultId: sales,
      value: { kind: 'number', number: 90 },
      reason: 'Audited',
    },
  };
  const coverage = ['1', '2'].map(
    (version) => found(version, set, ...readings, closed, restated)?.result.coverage,
  );
  expect(coverage).toEqual([0, 1]);
});
