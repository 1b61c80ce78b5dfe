import { expect, test } from 'vitest';
import type { Review } from './kinds.ts';
import { writesMore } from './rating.ts';

const reviewWith = (...submitted: boolean[]) => ({
  review: { assignments: submitted.map((each) => ({ submitted: each })) } as Review,
});

test('whoever declines one assignment has more to write if another is open, or if they rate', () => {
  expect(writesMore(reviewWith(false), false)).toBe(false);
  expect(writesMore(reviewWith(false, true), false)).toBe(false);
  expect(writesMore(reviewWith(false, false), false)).toBe(true);
  expect(writesMore(reviewWith(false), true)).toBe(true);
});
