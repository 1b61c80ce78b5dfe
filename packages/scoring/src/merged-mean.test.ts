import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedMean } from './merged-mean.ts';

const five = [1, 2, 3, 4, 5];

describe('the mean of merged marks', () => {
  test.each([
    { marks: [3, 3, 3], mean: 3 },
    { marks: [2, 3, 3, 4, 4], mean: 3 },
    { marks: [3, 4, 4, 4, 4], mean: 4 },
    { marks: [3, 3, 4, 4], mean: 3.5 },
    { marks: [3, 3, 3, 4], mean: 3.5 },
    { marks: [1, 1, 1, 1, 1], mean: 1.5 },
    { marks: [1, 1, 1, 1, 2], mean: 1.5 },
    { marks: [5, 5, 5], mean: 4.5 },
    { marks: [4, 5, 5, 5, 5], mean: 4.5 },
  ])('of $marks is $mean on a scale from 1 to 5', ({ marks, mean }) => {
    expect(mergedMean(marks, five)).toBe(mean);
  });

  test('follows the steps of the scale', () => {
    expect(mergedMean([0, 50, 50], [0, 50, 100])).toBe(25);
    expect(mergedMean([100, 100, 100], [0, 50, 100])).toBe(75);
    expect(mergedMean([1, 1, 1], [0, 1])).toBe(0.5);
  });

  test('never tells that all marks are the same end of the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...five), { minLength: 3, maxLength: 12 }), (marks) => {
        const mean = mergedMean(marks, five);
        expect(mean).toBeGreaterThanOrEqual(1.5);
        expect(mean).toBeLessThanOrEqual(4.5);
        expect(Number.isInteger(mean * 2)).toBe(true);
      }),
    );
  });
});
