import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

/** Of Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i has the interval of the published table', (count, n, low, high) => {
  const found = wilsonInterval(count, n);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

test('all of a few are not surely all', () => {
  expect(wilsonInterval(4, 4)).toEqual({ low: expect.closeTo(0.5101, 4), high: 1 });
});

test('without anybody nothing is known', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
