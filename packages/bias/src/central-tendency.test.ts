import { describe, expect, test } from 'vitest';
import { centralTendency } from './central-tendency.ts';
import type { Finding } from './finding.ts';
import type { RaterMarks } from './raters.ts';

const rater = (raterId: string, marks: readonly number[], level = 'P3'): RaterMarks => ({
  raterId,
  ratings: marks.map((mark) => ({ mark, level })),
});
const times = (count: number, ...marks: number[]) => Array.from({ length: count }, () => marks).flat();
const scale = [1, 2, 3, 4, 5];
const wide = Array.from({ length: 10 }, (_, i) => rater(`wide ${i}`, times(2, 1, 2, 3, 4, 5)));
const look = (raters: readonly RaterMarks[], raterId: string, settings = {}): Finding | undefined =>
  centralTendency('1')({ raters, scale }, settings).find(({ about }) => about === `rater:${raterId}`);

/** Σ (x − mean)². */
const squaresOf = (marks: readonly number[]) => {
  const mean = marks.reduce((sum, each) => sum + each, 0) / marks.length;
  return marks.reduce((sum, each) => sum + (each - mean) ** 2, 0);
};

describe('central tendency', () => {
  test('flags a rater who uses the middle of the scale only', () => {
    const finding = look([...wide, rater('middling', times(3, 3, 3, 3, 4))], 'middling');
    expect(finding).toMatchObject({
      detector: 'centralTendency',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      sampleSize: 12,
      minimum: 8,
      threshold: 0.6,
      numbers: { ratings: 12, others: 100, inMiddle: 0.75, rate: 0.05 },
    });
    // Nine 3s and three 4s have Σ (x − mean)² = 2.25; each of the ten others has 20 with nine degrees of freedom.
    expect(finding?.numbers['ratio']).toBeCloseTo(Math.sqrt(2.25 / 11 / (20 / 9)), 12);
    expect(finding?.numbers['sd']).toBeCloseTo(Math.sqrt(2.25 / 11), 12);
    expect(finding?.numbers['othersSd']).toBeCloseTo(Math.sqrt(20 / 9), 12);
  });

  test('finds the chance that enumerating all draws gives', () => {
    // Three marks, eight draws: 6 561 sequences.
    const shares = new Map([
      [2, 0.25],
      [3, 0.5],
      [4, 0.25],
    ]);
    const own = times(1, 3, 3, 3, 3, 3, 3, 3, 4);
    // Σ (x − mean)² = 30 over 60 marks is the same within raters and in all, up to the degrees of freedom.
    const others = Array.from({ length: 5 }, (_, i) => rater(`other ${i}`, times(3, 2, 3, 3, 4)));
    let exact = 0;
    const draw = (marks: readonly number[], chance: number): void => {
      if (marks.length === own.length) {
        if (squaresOf(marks) <= squaresOf(own) + 1e-9) exact += chance;
        return;
      }
      for (const [mark, share] of shares) draw([...marks, mark], chance * share);
    };
    draw([], 1);
    const p = look([...others, rater('own', own)], 'own')?.numbers['p'] ?? 0;
    expect(Math.abs(p - exact)).toBeLessThan(0.4 * exact);
  });

  test('is clear if the others use as little of the scale', () => {
    const narrow = Array.from({ length: 10 }, (_, i) => rater(`narrow ${i}`, times(3, 3, 3, 3, 4)));
    expect(look(narrow, 'narrow 1')).toMatchObject({ outcome: 'clear' });
    expect(look(narrow, 'narrow 1')?.numbers['ratio']).toBeCloseTo(1, 1);
  });

  test('is clear if a spread of less than .6 is likely by chance', () => {
    const skewed = Array.from({ length: 10 }, (_, i) => rater(`skewed ${i}`, times(2, 3, 3, 3, 3, 4)));
    expect(look([...skewed, rater('flat', times(8, 3))], 'flat')).toMatchObject({
      outcome: 'clear',
      numbers: { ratio: 0 },
    });
  });

  test('compares with people of the same level only', () => {
    const juniors = Array.from({ length: 10 }, (_, i) => rater(`junior ${i}`, times(4, 2, 2, 2, 3), 'P1'));
    expect(look([...wide, ...juniors], 'junior 1')).toMatchObject({ outcome: 'clear' });
    const mixed: RaterMarks = {
      raterId: 'mixed',
      ratings: [...rater('', times(4, 2), 'P1').ratings, ...rater('', times(2, 1, 5), 'P3').ratings],
    };
    // Within the others, P1 has mean 2.25 and variance 3/15, P3 mean 3 and variance 20/9; half of the eight marks come from each.
    const expected = 8 * 0.375 ** 2 + (7 / 8) * (4 * (3 / 15) + 4 * (20 / 9));
    const finding = look([...wide, ...juniors, mixed], 'mixed');
    expect(finding?.numbers['othersSd']).toBeCloseTo(Math.sqrt(expected / 7), 12);
  });

  test('has not enough data below eight marks, or twenty of others', () => {
    expect(look([...wide, rater('few', times(7, 3))], 'few')).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 7,
      minimum: 8,
    });
    expect(look([rater('a', times(8, 3)), rater('b', times(19, 3))], 'a')).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 19,
      minimum: 20,
    });
    expect(look([rater('alone', times(8, 3))], 'alone')).toMatchObject({ outcome: 'notEnoughData' });
    expect(centralTendency('1')({ raters: [], scale })).toEqual([]);
  });

  test('is clear if all marks of the cycle are equal', () => {
    const equal = Array.from({ length: 4 }, (_, i) => rater(`equal ${i}`, times(8, 3)));
    expect(look(equal, 'equal 1')).toMatchObject({ outcome: 'clear', numbers: { ratio: 1, p: 1 } });
  });

  test('takes the two middle marks of an even scale', () => {
    const raters = [...wide, rater('own', times(2, 1, 2, 3, 4))];
    const findings = centralTendency('1')({ raters, scale: [1, 2, 3, 4] });
    expect(findings.at(-1)?.numbers['inMiddle']).toBe(0.5);
  });

  test('is judged by the limits of the policy', () => {
    const raters = [...wide, rater('middling', times(3, 3, 3, 3, 4))];
    expect(look(raters, 'middling', { threshold: 0.2 })).toMatchObject({ outcome: 'clear', threshold: 0.2 });
    expect(look(raters, 'middling', { rate: 0 })?.outcome).toBe('clear');
    expect(look(raters, 'middling', { minimum: 13 })?.outcome).toBe('notEnoughData');
  });

  test('gives the same figures every time', () => {
    const raters = [...wide, rater('own', times(2, 2, 3, 4, 3))];
    expect(look(raters, 'own')).toEqual(look(raters.toReversed(), 'own'));
  });
});
