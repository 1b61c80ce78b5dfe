import { describe, expect, test } from 'vitest';
import { scoreImpact, type ScoreTable } from './score-impact.ts';

const times = (count: number, mark: number) => Array.from({ length: count }, () => mark);
const marks = (low: number, high: number) => [...times(low, 2), ...times(high, 4)];
const table = (groups: Record<string, readonly number[]>, unknown: readonly number[] = []): ScoreTable => ({
  about: 'sex',
  groups: Object.entries(groups).map(([group, each]) => ({ group, marks: each })),
  unknown,
});
const look = (groups: Record<string, readonly number[]>, unknown?: readonly number[], settings = {}) =>
  scoreImpact('1')({ tables: [table(groups, unknown)] }, settings);

describe('the score impact ratio', () => {
  test('flags a group that is above the median less often than chance explains', () => {
    const findings = look({ f: marks(40, 5), m: marks(20, 30) });
    expect(findings[0]).toMatchObject({
      detector: 'scoreImpact',
      version: '1',
      kind: 'informs',
      outcome: 'flagged',
      about: 'sex/f',
      sampleSize: 45,
      minimum: 30,
      threshold: 0.8,
      numbers: { n: 45, above: 5, others: 50, othersAbove: 30, people: 95, rate: 5 / 45, othersRate: 0.6 },
    });
    expect(findings[0]?.numbers['ratio']).toBe(250 / 1350);
    expect(findings[1]).toMatchObject({ outcome: 'clear', numbers: { ratio: 1 } });
  });

  test('counts only marks above the median of all, people without a known group included', () => {
    // Of 60 known marks 30 are above 2; with 31 unknown 4s the median is 4, and nobody is above it.
    const without = look({ f: marks(20, 10), m: marks(15, 16) });
    expect(without[0]?.numbers).toMatchObject({ above: 10, people: 61 });
    const counted = look({ f: marks(20, 10), m: marks(15, 16) }, times(31, 4));
    expect(counted[0]?.numbers).toMatchObject({ above: 0, people: 92, ratio: 1 });
  });

  test('shows a ratio below .80 that chance explains, and does not flag it', () => {
    const [finding] = look({ f: marks(20, 10), m: marks(15, 15) });
    expect(finding).toMatchObject({ outcome: 'clear', numbers: { ratio: 2 / 3 } });
  });

  test('shows groups of fewer than thirty people, or 2 % of all, and does not judge them', () => {
    expect(look({ f: marks(29, 0), m: marks(20, 20) })[0]).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 29,
      minimum: 30,
      numbers: { ratio: 0 },
    });
    expect(look({ f: marks(30, 0), m: marks(1_000, 1_000) })[0]).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 30,
      minimum: 41,
    });
  });

  test('counts nobody in its sample if a group has no other people to compare it with', () => {
    expect(look({ f: marks(50, 50) })[0]).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 0,
      minimum: 30,
    });
  });

  test('takes no highest share from a group below 2 % of all', () => {
    const findings = look({ f: marks(60, 40), m: marks(50, 50), x: marks(0, 2) });
    expect(findings[0]?.numbers['ratio']).toBe(0.8);
  });

  test('has not enough data for an empty group, or without any', () => {
    expect(look({ f: [], m: marks(20, 20) }).map(({ outcome }) => outcome)).toEqual([
      'notEnoughData',
      'notEnoughData',
    ]);
    expect(look({})).toEqual([]);
    expect(scoreImpact('1')({ tables: [] })).toEqual([]);
  });

  test('is clear if all marks are equal', () => {
    expect(look({ f: times(30, 3), m: times(30, 3) })).toMatchObject([
      { outcome: 'clear', numbers: { ratio: 1, p: 1 } },
      { outcome: 'clear', numbers: { ratio: 1, p: 1 } },
    ]);
  });

  test('is judged by the limits of the policy', () => {
    const groups = { f: marks(40, 5), m: marks(20, 30) };
    expect(look(groups, [], { threshold: 0.1 })[0]?.outcome).toBe('clear');
    expect(look(groups, [], { alpha: 0 })[0]?.outcome).toBe('clear');
    expect(look(groups, [], { minimum: 46 })[0]?.outcome).toBe('notEnoughData');
    expect(look(groups, [], { share: 0.5 })[0]).toMatchObject({ outcome: 'notEnoughData', minimum: 48 });
  });
});
