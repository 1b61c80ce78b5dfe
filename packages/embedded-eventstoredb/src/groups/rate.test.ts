import { expect, test } from 'vitest';
import { newRate } from './rate.ts';

test('a rate measures how much a count has grown since the last measurement', () => {
  let now = 0;
  const { measure } = newRate(() => now);
  expect(measure(0)).toEqual({ count: 0, perSecond: 0 });
  now = 2000;
  expect(measure(5)).toEqual({ count: 5, perSecond: 2 });
  now = 3000;
  expect(measure(5)).toEqual({ count: 0, perSecond: 0 });
});
