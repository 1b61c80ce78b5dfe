import { expect, test } from 'vitest';
import { compareMeans } from './hartung-knapp.ts';

/** The two-sided chance of Student's t with two degrees of freedom, in its closed form. */
const studentOfTwo = (squareOfT: number): number => 1 - Math.sqrt(squareOfT / (squareOfT + 2));

test('two sides of equally good values are compared by hand', () => {
  const values = (...means: number[]) => means.map((mean) => ({ mean, n: 4 }));
  // τ² = (16 − 2 · 4) ÷ 8 = 1, so each weight is ½ and q = 2 ÷ 2.
  const found = compareMeans(values(0, 2), values(5, 7), 4);
  expect(found).toMatchObject({ mean: 1, othersMean: 6 });
  expect(found.p).toBeCloseTo(studentOfTwo(25 / 2), 12);
});

test('a value from few marks counts for little, and a small spread by chance makes no chance smaller', () => {
  // τ² is 0, because 8.1 + 0 is less than 2 · 9. q is 1 and not .45. Each side has the variance 9 ÷ 10.
  const found = compareMeans(
    [
      { mean: 0, n: 1 },
      { mean: 3, n: 9 },
    ],
    [
      { mean: 5, n: 5 },
      { mean: 5, n: 5 },
    ],
    9,
  );
  expect(found.mean).toBeCloseTo(2.7, 12);
  expect(found.p).toBeCloseTo(studentOfTwo(2.3 ** 2 / 1.8), 12);
});

test('is certain if nothing varies', () => {
  const two = (mean: number) => [
    { mean, n: 2 },
    { mean, n: 3 },
  ];
  expect([compareMeans(two(1), two(1), 0).p, compareMeans(two(1), two(2), 0).p]).toEqual([1, 0]);
});
