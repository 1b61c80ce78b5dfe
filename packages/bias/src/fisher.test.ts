import { expect, test } from 'vitest';
import { fisherExact } from './fisher.ts';

test("Fisher's tea tasting: 3 of 4 against 1 of 4 happens by chance in 17 of 35 tastings, counted in both directions", () => {
  expect(fisherExact({ met: 3, n: 4 }, { met: 1, n: 4 })).toBeCloseTo(34 / 70, 12);
});

test('all of five against none of five happens by chance twice in 252 times', () => {
  expect(fisherExact({ met: 5, n: 5 }, { met: 0, n: 5 })).toBeCloseTo(2 / 252, 12);
});

test('it does not matter which share is named first', () => {
  expect(fisherExact({ met: 2, n: 9 }, { met: 7, n: 8 })).toBeCloseTo(
    fisherExact({ met: 7, n: 8 }, { met: 2, n: 9 }),
    12,
  );
});

test('equal shares say nothing', () => {
  expect(fisherExact({ met: 3, n: 6 }, { met: 3, n: 6 })).toBe(1);
});

test('the chance among ten thousand people is that of a few draws counted by hand', () => {
  // None of the three is in one half of all.
  const none = (5_000 * 4_999 * 4_998) / (10_000 * 9_999 * 9_998);
  expect(fisherExact({ met: 0, n: 5_000 }, { met: 3, n: 5_000 })).toBeCloseTo(2 * none, 15);
  // All five are in a group of a tenth of all.
  const all = (1_000 * 999 * 998 * 997 * 996) / (10_000 * 9_999 * 9_998 * 9_997 * 9_996);
  expect(fisherExact({ met: 5, n: 1_000 }, { met: 0, n: 9_000 }) / all).toBeCloseTo(2, 14);
});
