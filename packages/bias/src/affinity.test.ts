import { describe, expect, test } from 'vitest';
import { affinity, type GroupRater, welch } from './affinity.ts';

const look = (raters: readonly GroupRater[], settings = {}) =>
  affinity('1')({ comparisons: [{ about: 'sex/f', raters }] }, settings)[0];

/** Twenty raters, ten of each side, who give people of both sides these marks, give or take a point. */
const raters = (own: number, other: number, count = 10): GroupRater[] =>
  Array.from({ length: 2 * count }, (_, i) => {
    const belongs = i % 2 === 0;
    const around = (mark: number, middle = 0) => [mark - 1, mark + middle, mark + 1];
    return {
      belongs,
      inside: around(belongs ? own : other, i % 4 < 2 ? 0.25 : -0.25),
      outside: around(belongs ? other : own),
    };
  });

describe("Welch's t-test", () => {
  test('has the published chances of Student’s t for equal sizes and variances', () => {
    // Six values each of variance s², so √(s²/6 + s²/6) = 1 for s² = 3, with 10 degrees of freedom.
    const base = [-2, -1, 0, 0, 1, 2].map((x) => x * Math.sqrt(1.5));
    const moved = (by: number) => base.map((x) => x + by);
    // Two-sided critical values of t with 10 degrees of freedom.
    for (const [t, p] of [
      [1.812461, 0.1],
      [2.228139, 0.05],
      [3.169273, 0.01],
    ] as const)
      expect(welch(base, moved(t))).toBeCloseTo(p, 6);
  });

  test('is certain if nothing varies', () => {
    expect([welch([1, 1], [1, 1]), welch([1, 1], [2, 2])]).toEqual([1, 0]);
  });
});

describe('affinity', () => {
  test('flags higher marks for people of one’s own group', () => {
    const finding = look(raters(3.6, 3));
    expect(finding).toMatchObject({
      detector: 'affinity',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      about: 'sex/f',
      sampleSize: 10,
      minimum: 10,
      threshold: 0.2,
      numbers: { raters: 10, otherRaters: 10, cell: 30, alpha: 0.05 },
    });
    // Each rater's gap is .6 to the own side: (.6 − −.6) ÷ 2.
    expect(finding?.numbers['gap']).toBeCloseTo(0.6, 12);
    expect(finding?.numbers['othersGap']).toBeCloseTo(-0.6, 12);
    expect(finding?.numbers['effect']).toBeCloseTo(0.6, 12);
  });

  test('cancels a gap that all raters share', () => {
    const shared = raters(3, 3).map((each) => ({ ...each, inside: each.inside.map((mark) => mark + 1) }));
    expect(look(shared)).toMatchObject({ outcome: 'clear' });
    expect(look(shared)?.numbers['effect']).toBeCloseTo(0, 12);
    expect(look(shared)?.numbers['gap']).toBeCloseTo(1, 12);
  });

  test('is clear for an effect below .2 SD, however unlikely by chance', () => {
    const finding = look(raters(3.1, 3));
    expect(finding).toMatchObject({ outcome: 'clear' });
    expect(finding?.numbers['p']).toBeLessThan(0.05);
  });

  test('flags lower marks for one’s own too, with a negative effect', () => {
    const finding = look(raters(3, 3.6));
    expect(finding?.outcome).toBe('flagged');
    expect(finding?.numbers['effect']).toBeCloseTo(-0.6, 12);
  });

  test('has not enough data below ten raters a side who rated both, or thirty marks in a cell', () => {
    expect(look(raters(4, 3, 9))).toMatchObject({ outcome: 'notEnoughData', sampleSize: 9, minimum: 10 });
    const oneSided = raters(4, 3).map((each, i) => (i === 0 ? { ...each, outside: [] } : each));
    expect(look(oneSided)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 9 });
    const short = raters(4, 3).map((each, i) => (i === 0 ? { ...each, outside: [3] } : each));
    expect(look(short)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 28, minimum: 30 });
    expect(look([])).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
    expect(affinity('1')({ comparisons: [] })).toEqual([]);
  });

  test('is clear if all marks are equal', () => {
    const equal = raters(3, 3).map((each) => ({ ...each, inside: [3, 3, 3], outside: [3, 3, 3] }));
    expect(look(equal)).toMatchObject({ outcome: 'clear', numbers: { d: 0, p: 1 } });
  });

  test('corrects for the number of comparisons', () => {
    const one = { about: 'sex/f', raters: raters(3.6, 3) };
    const none = { about: 'age/50s', raters: raters(3, 3) };
    const [alone] = affinity('1')({ comparisons: [one] });
    const [among] = affinity('1')({ comparisons: [one, none, none] });
    expect(among?.numbers['p']).toBe(alone?.numbers['p']);
    expect(among?.numbers['pAdjusted']).toBeCloseTo(3 * (alone?.numbers['pAdjusted'] ?? 1), 12);
  });

  test('is judged by the limits of the policy', () => {
    expect(look(raters(3.6, 3), { threshold: 2 })?.outcome).toBe('clear');
    expect(look(raters(3.6, 3), { alpha: 0 })?.outcome).toBe('clear');
    expect(look(raters(3.6, 3), { cell: 31 })?.outcome).toBe('notEnoughData');
    expect(look(raters(3.6, 3, 9), { minimum: 9, cell: 20 })?.outcome).toBe('flagged');
  });
});
