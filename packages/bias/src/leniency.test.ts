import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenVariance } from './der-simonian-laird.ts';
import type { Finding } from './finding.ts';
import { leniency as versions } from './leniency.ts';
import type { RaterMarks } from './raters.ts';

const leniency = versions('1');

const rater = (raterId: string, marks: readonly number[], level = 'P3'): RaterMarks => ({
  raterId,
  ratings: marks.map((mark) => ({ mark, level })),
});
const times = (count: number, ...marks: number[]) => Array.from({ length: count }, () => marks).flat();
/** Twenty raters whose marks have mean 3, and SD .9 or so. */
const fair = Array.from({ length: 20 }, (_, i) => rater(`fair ${i}`, times(2, 2, 3, 3, 4)));
const aboutOf = (findings: readonly Finding[], raterId: string) =>
  findings.find(({ about }) => about === `rater:${raterId}`);

test('the variance between groups agrees with a count by hand', () => {
  const groups = [
    { mean: 1, n: 2 },
    { mean: 2, n: 3 },
    { mean: 4, n: 5 },
  ];
  // Weighted mean 2.8, Q = 2 · 1.8² + 3 · .8² + 5 · 1.2² = 15.6, and 10 − 38/10 = 6.2.
  expect(betweenVariance(groups, 1)).toBeCloseTo((15.6 - 2) / 6.2, 12);
  // With a variance of 2 within groups all weights are half: Q = 7.8, and 5 − 9.5/5 = 3.1.
  expect(betweenVariance(groups, 2)).toBeCloseTo((7.8 - 2) / 3.1, 12);
});

test('the variance between groups is never negative, and 0 for one group', () => {
  expect(
    betweenVariance(
      [
        { mean: 3, n: 8 },
        { mean: 3.1, n: 8 },
      ],
      1,
    ),
  ).toBe(0);
  expect(betweenVariance([{ mean: 3, n: 8 }], 1)).toBe(0);
  // Without variance within groups it is that of their means: (½² + ½²) · 4 ÷ (8 − 32/8).
  expect(
    betweenVariance(
      [
        { mean: 3, n: 4 },
        { mean: 4, n: 4 },
      ],
      0,
    ),
  ).toBe(0.5);
});

describe('leniency', () => {
  test('flags a rater whose marks are far above those of the others, and no one else', () => {
    const findings = leniency({ raters: [...fair, rater('lenient', times(2, 4, 4, 5, 5))] });
    expect(aboutOf(findings, 'lenient')).toMatchObject({
      detector: 'leniency',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      sampleSize: 8,
      minimum: 8,
      threshold: 0.5,
      ours: true,
      numbers: { ratings: 8, mean: 4.5, others: 3, d: 1.5, rate: 0.1 },
    });
    expect(findings.filter(({ outcome }) => outcome === 'flagged')).toHaveLength(1);
  });

  test('flags a severe rater with a negative difference', () => {
    const findings = leniency({ raters: [...fair, rater('severe', times(2, 1, 1, 2, 2))] });
    expect(aboutOf(findings, 'severe')).toMatchObject({ outcome: 'flagged', numbers: { d: -1.5 } });
  });

  test('is clear below half a point, however many marks there are', () => {
    const findings = leniency({ raters: [...fair, rater('many', times(100, 3, 3, 4, 3, 4))] });
    expect(aboutOf(findings, 'many')).toMatchObject({ outcome: 'clear' });
    expect(aboutOf(findings, 'many')?.numbers['d']).toBeCloseTo(0.4, 12);
  });

  test('compares with people of the same level only', () => {
    const seniors = Array.from({ length: 10 }, (_, i) => rater(`senior ${i}`, times(2, 4, 5, 5, 5), 'P6'));
    const findings = leniency({ raters: [...fair, ...seniors] });
    expect(findings.filter(({ outcome }) => outcome === 'flagged')).toEqual([]);
    expect(aboutOf(findings, 'senior 1')?.numbers['d']).toBeCloseTo(0, 12);
  });

  test('shows the figures from five marks on, and judges from eight on', () => {
    const findings = leniency({
      raters: [...fair, rater('seven', times(7, 5)), rater('four', times(4, 5))],
    });
    expect(aboutOf(findings, 'seven')).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 7,
      numbers: { mean: 5 },
    });
    expect(aboutOf(findings, 'four')).toMatchObject({ outcome: 'notEnoughData', numbers: { ratings: 4 } });
    expect(aboutOf(findings, 'four')?.numbers).toEqual({ ratings: 4 });
  });

  test('leaves out marks of a level that nobody else has rated', () => {
    const alone = leniency({
      raters: [rater('alone', times(8, 5)), ...fair.map((each) => ({ ...each, ratings: [] }))],
    });
    expect(alone.every(({ outcome }) => outcome === 'notEnoughData')).toBe(true);
    expect(leniency({ raters: [] })).toEqual([]);
  });

  test('is clear if all marks are equal', () => {
    const findings = leniency({ raters: [rater('a', times(9, 3)), rater('b', times(9, 3))] });
    expect(findings).toMatchObject([
      { outcome: 'clear', numbers: { d: 0, z: 0, p: 1 } },
      { outcome: 'clear', numbers: { d: 0, z: 0, p: 1 } },
    ]);
  });

  test('is judged by the limits of the policy', () => {
    const raters = [...fair, rater('lenient', times(2, 4, 4, 5, 5))];
    const outcome = (settings: Parameters<typeof leniency>[1]) =>
      aboutOf(leniency({ raters }, settings), 'lenient')?.outcome;
    expect(outcome({ threshold: 1.6 })).toBe('clear');
    expect(outcome({ minimum: 9 })).toBe('notEnoughData');
    expect(outcome({ z: 20 })).toBe('clear');
    expect(outcome({ rate: 0 })).toBe('clear');
  });
});

test('the figures of any organisation agree with their definitions', () => {
  const marks = fc.array(
    fc.record({ mark: fc.integer({ min: 1, max: 5 }), level: fc.constantFrom('a', 'b') }),
    {
      minLength: 5,
      maxLength: 12,
    },
  );
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const organisations = fc
    .array(marks, { minLength: 3, maxLength: 6 })
    .map((all) => all.map((ratings, i) => ({ raterId: `${i}`, ratings })));
  fc.assert(
    fc.property(organisations, (raters) => {
      const compared = raters.map(({ raterId, ratings }) =>
        ratings.flatMap(({ mark, level }) => {
          const others = raters.filter((each) => each.raterId !== raterId).flatMap((each) => each.ratings);
          const same = others.filter((each) => each.level === level);
          return same.length > 0 ? [mark - mean(same.map((each) => each.mark))] : [];
        }),
      );
      fc.pre(compared.every(({ length }) => length >= 5));
      const ds = compared.map(mean);
      const squares = compared.flatMap((each) => each.map((difference) => (difference - mean(each)) ** 2));
      const within = sum(squares) / sum(compared.map(({ length }) => length - 1));
      for (const [i, { numbers }] of leniency({ raters }).entries()) {
        expect(numbers['d']).toBeCloseTo(ds[i] ?? Number.NaN, 10);
        expect(numbers['withinSd']).toBeCloseTo(Math.sqrt(within), 10);
        expect((numbers['mean'] ?? 0) - (numbers['others'] ?? 0)).toBeCloseTo(ds[i] ?? Number.NaN, 10);
      }
    }),
  );
});

test('z counts the error of the own marks, of the others, and the true differences between teams', () => {
  const raters = [rater('a', times(4, 3, 5)), rater('b', times(4, 2, 4)), rater('c', times(4, 1, 3))];
  const [, b] = leniency({ raters });
  // d = 1.5, 0, −1.5. s² = 24/21. τ² = (8 · 4.5 − 2 s²) ÷ (24 − 3 · 64/24).
  const within = 24 / 21;
  const between = (36 - 2 * within) / 16;
  const [a] = leniency({ raters });
  expect(a?.numbers['d']).toBeCloseTo(1.5, 12);
  expect(b?.numbers['d']).toBeCloseTo(0, 12);
  expect(a?.numbers['teamSd']).toBeCloseTo(Math.sqrt(between), 12);
  expect(a?.numbers['z']).toBeCloseTo(1.5 / Math.sqrt(between * 1.5 + within * (1 / 8 + 1 / 16)), 12);
});
