import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenVariance, betweenVarianceOfOthers } from './der-simonian-laird.ts';
import { leniency } from './leniency.ts';
import type { RaterMarks } from './raters.ts';

const rater = (raterId: string, marks: readonly number[]): RaterMarks => ({
  raterId,
  ratings: marks.map((mark) => ({ mark, level: null })),
});
const times = (count: number, ...marks: number[]) => Array.from({ length: count }, () => marks).flat();

test('the variance between the others agrees with the variance between groups without the judged one', () => {
  const group = fc.record({
    mean: fc.double({ min: -9, max: 9, noNaN: true }),
    n: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(
      fc.array(group, { maxLength: 12 }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      (groups, within) => {
        for (const [i, found] of betweenVarianceOfOthers(groups, within).entries()) {
          const others = groups.toSpliced(i, 1).filter(({ n }) => n > 0);
          expect(found).toBeCloseTo(betweenVariance(others, within), 8);
        }
      },
    ),
  );
});

test('version 2 of leniency agrees with a count by hand', () => {
  // d = 1.5, 0, −1.5 and s² = 24/21. For the last rater, τ² = (2 · 8 · .75² − s²) ÷ (16 − 128/16).
  const raters = [rater('a', times(4, 3, 5)), rater('b', times(4, 2, 4)), rater('c', times(4, 1, 3))];
  const within = 24 / 21;
  const between = (9 - within) / 8;
  const [, , c] = leniency('2')({ raters });
  const z = -1.5 / Math.sqrt(between * 1.5 + within * (1 / 8 + 1 / 16));
  expect(c).toMatchObject({ detector: 'leniency', version: '2', numbers: { d: -1.5, freedom: 1 } });
  expect(c?.numbers['teamSd']).toBeCloseTo(Math.sqrt(between), 12);
  expect(c?.numbers['z']).toBeCloseTo(z, 12);
  // Student's t with one degree of freedom is the Cauchy distribution.
  expect(c?.numbers['p']).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(-z), 8);
});

test('a rater of most of the people does not hide behind their own marks in version 2', () => {
  const fair = Array.from({ length: 20 }, (_, i) => rater(`fair ${i}`, times(2, 2, 3, 3, 4)));
  const facts = { raters: [rater('many', times(40, 3, 3, 4, 4)), ...fair] };
  const [before] = leniency('1')(facts);
  const [after] = leniency('2')(facts);
  expect(before).toMatchObject({ outcome: 'clear', numbers: { d: 0.5 } });
  expect(after).toMatchObject({ outcome: 'flagged', numbers: { d: 0.5, teamSd: 0, freedom: 19 } });
});

test('a rater without comparable marks is no part of the others', () => {
  const raters = [rater('a', times(4, 3, 5)), rater('none', []), rater('b', times(4, 2, 4))];
  const [a, none] = leniency('2')({ raters });
  expect(a?.numbers).toMatchObject({ teamSd: 0, freedom: 1 });
  expect(none).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
});
