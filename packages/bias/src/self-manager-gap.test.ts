import { describe, expect, test } from 'vitest';
import { selfManagerGap } from './self-manager-gap.ts';

// 32 pairs with mean 0 and Σ gap² = 8·1 + 8·1 = 16, so SD² = 16/31.
const gaps = new Map([
  [-1, 8],
  [0, 16],
  [1, 8],
]);
const look = (self: number | null, manager: number | null, others: ReadonlyMap<number, number> = gaps) =>
  selfManagerGap({ about: 'rating', self, manager, gaps: others });

describe('the gap between self and manager', () => {
  test('is pointed out beyond two SD of the gaps of the organisation', () => {
    const finding = look(5, 3);
    expect(finding).toMatchObject({
      detector: 'selfManagerGap',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      sampleSize: 32,
      minimum: 30,
      threshold: 2,
      ours: true,
      numbers: { pairs: 32, self: 5, manager: 3, gap: 2, mean: 0, chance: 0 },
    });
    expect(finding.numbers['sd']).toBeCloseTo(Math.sqrt(16 / 31), 14);
    expect(look(2, 4)).toMatchObject({ outcome: 'flagged', numbers: { gap: -2 } });
  });

  test('is clear if it is as wide as many others', () => {
    expect(look(4, 3)).toMatchObject({ outcome: 'clear', numbers: { gap: 1, chance: 0.5 } });
    expect(look(4, 4)).toMatchObject({ outcome: 'clear', numbers: { gap: 0, chance: 1 } });
  });

  test('is measured from the usual gap of the organisation, not from zero', () => {
    const modest = new Map([...gaps].map(([gap, pairs]) => [gap - 2, pairs]));
    expect(look(2, 4, modest).outcome).toBe('clear');
    expect(look(3, 3, modest)).toMatchObject({ outcome: 'flagged', numbers: { mean: -2 } });
  });

  test('is clear at exactly two SD', () => {
    // Σ gap² = 31 over 32 pairs with mean 0, so SD is 1.
    const one = new Map([
      [-Math.sqrt(15.5), 1],
      [0, 30],
      [Math.sqrt(15.5), 1],
    ]);
    expect([look(4, 2, one).outcome, look(4, 1, one).outcome]).toEqual(['clear', 'flagged']);
  });

  test('is shown, and not judged, below thirty other pairs', () => {
    expect(look(5, 3, new Map([[0, 29]]))).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 29,
      minimum: 30,
      numbers: { gap: 2 },
    });
  });

  test('is not enough data if one of the two has not rated', () => {
    expect(look(null, 3)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
    expect(look(3, null)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
  });

  test('is pointed out at any width if all other pairs agree', () => {
    const agreed = new Map([[0, 40]]);
    expect([look(3, 3, agreed).outcome, look(4, 3, agreed).outcome]).toEqual(['clear', 'flagged']);
  });
});
