import { describe, expect, test } from 'vitest';
import { lagOneAutocorrelation, order } from './order.ts';

const times = <T>(count: number, values: readonly T[]): T[] =>
  Array.from({ length: count }, () => values).flat();
const look = (...ratings: number[]) => order({ raters: [{ raterId: 'r', ratings }] })[0];

test('the lag-1 autocorrelation agrees with a count by hand', () => {
  // Deviations −2 −1 0 1 2: (2 + 0 + 0 + 2) ÷ 10.
  expect(lagOneAutocorrelation([1, 2, 3, 4, 5])).toBeCloseTo(0.4, 14);
  // Deviations alternate between −1 and 1: −15 ÷ 16.
  expect(lagOneAutocorrelation(times(8, [2, 4]))).toBeCloseTo(-15 / 16, 14);
  expect(lagOneAutocorrelation([3, 3, 3])).toBe(0);
  expect(lagOneAutocorrelation([])).toBe(0);
});

describe('order', () => {
  test('informs if each rating swings against the one before', () => {
    // Of the 12 870 orders of eight 2s and eight 4s, two swing as much.
    const finding = look(...times(8, [2, 4]));
    expect(finding?.numbers['p']).toBeLessThan(0.001);
    expect(finding).toEqual({
      detector: 'order',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      about: 'rater:r',
      numbers: {
        ratings: 16,
        autocorrelation: -15 / 16,
        limit: -0.5,
        p: finding?.numbers['p'],
        pAdjusted: finding?.numbers['p'],
        rate: 0.1,
      },
      sampleSize: 16,
      minimum: 15,
      threshold: -2,
      source: 'Cairn’s own rule: no threshold is published',
      ours: true,
    });
  });

  test('is clear for a trend, and if all ratings are equal', () => {
    expect(look(...times(4, [1]), ...times(4, [2]), ...times(4, [3]), ...times(4, [4]))?.outcome).toBe(
      'clear',
    );
    expect(look(...times(20, [3]))).toMatchObject({ outcome: 'clear', numbers: { autocorrelation: 0 } });
  });

  test('has not enough data below fifteen ratings', () => {
    expect(look(...times(7, [2, 4]))).toMatchObject({ outcome: 'notEnoughData', sampleSize: 14 });
    expect(look()).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
    expect(order({ raters: [] })).toEqual([]);
  });

  test('is judged by the limits of the policy, and repeats them', () => {
    const [finding] = order(
      { raters: [{ raterId: 'r', ratings: times(4, [2, 4]) }] },
      { minimum: 8, threshold: -3 },
    );
    expect(finding).toMatchObject({ outcome: 'clear', minimum: 8, threshold: -3 });
  });
});

test('the chance of a swing is that among all orders of the ratings', () => {
  const ratings = [3, 2, 3, 2, 4, 3];
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((first, i) => orders(left.toSpliced(i, 1)).map((rest) => [first, ...rest]));
  const seen = lagOneAutocorrelation(ratings);
  const all = orders(ratings);
  const exact = all.filter((each) => lagOneAutocorrelation(each) <= seen + 1e-9).length / all.length;
  const [finding] = order({ raters: [{ raterId: 'r', ratings }] }, { minimum: 6 });
  expect(Math.abs((finding?.numbers['p'] ?? 0) - exact)).toBeLessThan(0.4 * exact);
});

test('the number of raters counts', () => {
  const swinging = { raterId: 'swings', ratings: times(3, [2, 4, 2, 4, 3]) };
  const steady = Array.from({ length: 200 }, (_, i) => ({
    raterId: `${i}`,
    ratings: times(3, [1, 2, 3, 4, 5]),
  }));
  const [alone] = order({ raters: [swinging] });
  const [among] = order({ raters: [swinging, ...steady] });
  expect([alone?.outcome, among?.outcome]).toEqual(['flagged', 'clear']);
  expect(among?.numbers['p']).toBe(alone?.numbers['p']);
});
