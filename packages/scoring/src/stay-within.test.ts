import { msPerDay } from '@cairn/contracts/day';
import type { Measure } from '@cairn/contracts/key-result.values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyResultProgress, keyResultProgressSinceSet } from './key-result.ts';

const start = Date.parse('2026-07-01T00:00:00.000Z');
const range: Measure = { kind: 'stayWithin', low: 2, high: 4 };

/** A figure that was read some days after the start, or one that restates the figure before it. */
const read = (number: number, day: number | null) => ({
  value: { kind: 'number' as const, number },
  occurredAt: day === null ? null : new Date(start + day * msPerDay).toISOString(),
});

/** A plan of weekly check-ins until some days after the start, for a key result that was set on a day after it. */
const plan =
  (days: number, setOn = 0) =>
  () => ({
    start,
    from: start,
    setOn: start + setOn * msPerDay,
    until: start + days * msPerDay,
    cadence: 7 * msPerDay,
  });

/** The progress after some days of a key result that is checked once a week. */
const after = (days: number, ...readings: ReturnType<typeof read>[]) =>
  keyResultProgress(range, readings, plan(days));

describe('staying within a range', () => {
  test('is the share of planned check-ins inside, edges included', () => {
    expect(after(21, read(2, 1), read(4, 8), read(5, 15))).toBe(2 / 3);
  });

  test('counts a missed check-in as outside', () => {
    expect(after(28, read(3, 1), read(3, 22))).toBe(0.5);
    expect(after(28)).toBe(0);
  });

  test('has no progress before the first check-in is planned or made', () => {
    expect(after(6.9)).toBe(null);
    expect(after(-3)).toBe(null);
    expect(after(1, read(3, 0.5))).toBe(1);
  });

  test('counts the running cadence once it has its check-in', () => {
    expect(after(8, read(3, 1))).toBe(1);
    expect(after(8, read(3, 1), read(5, 8))).toBe(0.5);
  });

  test('takes the last of several check-ins in one cadence, so that no extra one makes up for a missed one', () => {
    expect(after(14, read(5, 1), read(3, 2), read(3, 3))).toBe(0.5);
  });

  test('leaves out what was read before it began and after its last day', () => {
    expect(after(7, read(3, -1), read(3, 8))).toBe(0);
  });

  test('takes a restated figure in the place of the last one', () => {
    expect(after(14, read(3, 1), read(5, 8), read(3, null))).toBe(1);
    expect(after(13, read(3, null))).toBe(0.5);
  });

  test('lies between 0 and 1, however many check-ins there are', () => {
    const readings = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 6 }), fc.double({ min: -40, max: 140, noNaN: true })),
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 100 }), (made, days) => {
        const sorted = made.toSorted(([, a], [, b]) => a - b).map(([figure, day]) => read(figure, day));
        const progress = after(days, ...sorted);
        expect(progress ?? 0).toBeGreaterThanOrEqual(0);
        expect(progress ?? 0).toBeLessThanOrEqual(1);
        if (days >= 7) expect(progress).not.toBe(null);
      }),
    );
  });
});

describe('staying within a range from the day on which it was set', () => {
  /** The progress after some days of one that was set on the tenth day. */
  const after = (days: number, ...readings: ReturnType<typeof read>[]) =>
    keyResultProgressSinceSet(range, readings, plan(days, 9));

  test('counts no week before that day as missed', () => {
    const since = [read(3, 9.5), read(3, 16), read(5, 23)];
    expect(after(30, ...since)).toBe(2 / 3);
    expect(keyResultProgress(range, since, plan(30, 9))).toBe(2 / 4);
    expect(after(15.9)).toBe(null);
    expect(after(16)).toBe(0);
  });

  test('begins with the first check-in that is dated before that day, and misses none from then on', () => {
    expect(after(16, read(3, 2), read(3, 9.5))).toBe(1);
    expect(after(16, read(3, 2))).toBe(0.5);
    expect(after(16, read(3, -1), read(5, 2), read(3, 9.5))).toBe(0.5);
  });

  test('begins with the days of the goal if it was set before them', () => {
    expect(keyResultProgressSinceSet(range, [read(3, 1)], plan(14, -20))).toBe(0.5);
  });
});
