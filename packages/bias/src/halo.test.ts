import { describe, expect, test } from 'vitest';
import { halo, type HaloFacts } from './halo.ts';

const dimensions = ['craft', 'speed', 'care', 'team', 'reach'];
const profile = (...marks: number[]) => marks.map((mark, i) => ({ dimension: dimensions[i] ?? '', mark }));
type Rater = HaloFacts['raters'][number];
const rater = (raterId: string, ...profiles: number[][]): Rater => ({
  raterId,
  profiles: profiles.map((marks) => profile(...marks)),
});
/** The marks 1 to 5 in five orders, so each dimension has mean 3 and variance 2. */
const rotations = dimensions.map((_, i) => [1, 2, 3, 4, 5].map((mark) => ((mark + i) % 5) + 1));
const varied = Array.from({ length: 8 }, (_, i) => rater(`varied ${i}`, ...rotations));
const look = (raters: readonly Rater[], raterId: string, settings = {}) =>
  halo({ raters }, settings).find(({ about }) => about === `rater:${raterId}`);

describe('halo', () => {
  const flat = rater('flat', [4, 4, 4, 4, 4], [5, 5, 5, 5, 5], [4, 4, 4, 4, 5]);

  test('flags a rater whose marks for one person hardly differ, and tells whether they are high', () => {
    const finding = look([...varied, flat], 'flat');
    expect(finding).toMatchObject({
      detector: 'halo',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      sampleSize: 3,
      minimum: 3,
      threshold: 0.6,
      numbers: { people: 3, others: 40, rate: 0.1 },
    });
    expect(finding?.numbers['level']).toBeGreaterThan(0);
    const horns = rater('horns', [2, 2, 2, 2, 2], [1, 1, 1, 1, 1], [2, 2, 2, 2, 1]);
    const low = look([...varied, horns], 'horns');
    expect(low?.outcome).toBe('flagged');
    expect(low?.numbers['level']).toBeLessThan(0);
  });

  test('standardises each dimension over all raters', () => {
    // Everybody has 1 to 5 in each dimension, once in each: z = (x − 3) ÷ √2, and their sample SD is √(2.5 ÷ 2).
    const finding = look(varied, 'varied 1');
    expect(finding?.numbers['spread']).toBeCloseTo(Math.sqrt(1.25), 12);
    expect(finding?.numbers['ratio']).toBeCloseTo(1, 12);
    expect(finding?.numbers['level']).toBeCloseTo(0, 12);
    expect(finding).toMatchObject({ outcome: 'clear', numbers: { p: 1 } });
  });

  test('does not take a dimension in which nobody differs for a halo', () => {
    const shifted = varied.map(({ raterId, profiles }) => ({
      raterId,
      profiles: profiles.map((each) => each.map((one, i) => (i === 0 ? { ...one, mark: 3 } : one))),
    }));
    expect(look(shifted, 'varied 1')).toMatchObject({ outcome: 'clear' });
  });

  test('finds the chance that enumerating all bootstrap samples gives', () => {
    const raters = [
      ...Array.from({ length: 5 }, (_, i) =>
        rater(`other ${i}`, [1, 2, 3, 4, 5], [2, 2, 3, 3, 3], [3, 3, 3, 4, 5], [4, 2, 5, 1, 3]),
      ),
      rater('own', [2, 2, 3, 3, 3], [2, 2, 3, 3, 3], [3, 3, 3, 4, 5]),
    ];
    const finding = look(raters, 'own');
    const spreadOf = (marks: number[]) =>
      look([...raters, rater('one', marks)], 'one', { minimum: 1 })?.numbers['spread'] ?? 0;
    // The own marks are among those that standardise, so spreads are taken from a cycle in which one person more was rated.
    const spreads = [
      [1, 2, 3, 4, 5],
      [2, 2, 3, 3, 3],
      [3, 3, 3, 4, 5],
      [4, 2, 5, 1, 3],
    ].map(spreadOf);
    const own = 2 * (spreads[1] ?? 0) + (spreads[2] ?? 0);
    const sums = spreads.flatMap((a) => spreads.flatMap((b) => spreads.map((c) => a + b + c)));
    const exact = sums.filter((sum) => sum <= own + 1e-3).length / sums.length;
    expect(Math.abs((finding?.numbers['p'] ?? 0) - exact)).toBeLessThan(0.4 * exact);
  });

  test('has not enough data below three people with five dimensions each, or twenty of others', () => {
    const two = rater('two', [4, 4, 4, 4, 4], [4, 4, 4, 4, 4], [4, 4, 4, 4]);
    expect(look([...varied, two], 'two')).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 2,
      minimum: 3,
    });
    expect(look([...varied.slice(0, 3), flat], 'flat')).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 15,
      minimum: 20,
    });
    expect(halo({ raters: [] })).toEqual([]);
    expect(halo({ raters: [rater('nobody')] })).toMatchObject([{ outcome: 'notEnoughData', sampleSize: 0 }]);
  });

  test('is clear if everybody is flat', () => {
    const all = Array.from({ length: 9 }, (_, i) =>
      rater(`${i}`, ...[1, 2, 3].map((mark) => [mark, mark, mark, mark, mark])),
    );
    expect(halo({ raters: all }).map(({ outcome }) => outcome)).toEqual(all.map(() => 'clear'));
  });

  test('is judged by the limits of the policy', () => {
    expect(look([...varied, flat], 'flat', { threshold: 0.05 })?.outcome).toBe('clear');
    expect(look([...varied, flat], 'flat', { dimensions: 6 })?.outcome).toBe('notEnoughData');
    expect(look([...varied, flat], 'flat', { rate: 0 })?.outcome).toBe('clear');
  });
});
