import { describe, expect, test } from 'vitest';
import { affinity, type GroupRater } from './affinity.ts';
import { centralTendency } from './central-tendency.ts';
import { fourFifths } from './four-fifths.ts';
import type { LevelledMark, RaterMarks } from './raters.ts';
import { scoreImpact } from './score-impact.ts';

const times = (count: number, ...marks: number[]) => Array.from({ length: count }, () => marks).flat();

describe('version 2 of the tests of groups', () => {
  /** Women are rated by one half of the raters, men by the other; marks differ between raters, and little else. */
  const [low, high] = [times(8, 2, 2, 2, 2, 5), times(8, 2, 5, 5, 5, 5)];
  const clustered = [
    { group: 'f', byRater: [low, low, high, [], [], []] },
    { group: 'm', byRater: [[], [], [], low, high, high] },
  ];
  /** The same marks, but each rater rated as many of both. */
  const spread = [
    { group: 'f', byRater: [times(3, 2, 2, 2, 2, 5), times(3, 2, 2, 5, 5)] },
    { group: 'm', byRater: [times(3, 2, 5, 5, 5, 5), times(3, 2, 5, 5, 5)] },
  ];
  const shareOf = (marks: readonly number[]) => ({
    n: marks.length,
    met: marks.filter((mark) => mark > 3).length,
  });
  const selection = (groups: typeof clustered) => ({
    about: 'sex/top',
    favourable: true,
    groups: groups.map(({ group, byRater }) => ({
      group,
      ...shareOf(byRater.flat()),
      byRater: byRater.map(shareOf),
    })),
  });
  const scores = (groups: typeof clustered) => ({
    about: 'sex/aboveMedian',
    // They keep the median of all people below 5.
    unknown: times(10, 1),
    groups: groups.map(({ group, byRater }) => ({ group, marks: byRater.flat(), byRater })),
  });

  test.each(['1', '2'] as const)('version %s of both has the same counts, rates, ratio and p', (version) => {
    const [four] = fourFifths(version)({ tables: [selection(clustered)] });
    expect(four).toMatchObject({ version, numbers: { n: 120, selected: 48, others: 120, ratio: 48 / 72 } });
    const [impact] = scoreImpact(version)({ tables: [scores(clustered)] });
    expect(impact).toMatchObject({ version, numbers: { n: 120, above: 48, others: 120, ratio: 48 / 72 } });
    for (const found of [four, impact]) expect(found?.numbers['p']).toBeLessThan(0.01);
  });

  test('flags what raters explain in version 1 only', () => {
    for (const [version, outcome] of [
      ['1', 'flagged'],
      ['2', 'clear'],
    ] as const) {
      const tables = [selection(clustered)];
      expect(fourFifths(version)({ tables })[0]?.outcome).toBe(outcome);
      expect(scoreImpact(version)({ tables: [scores(clustered)] })[0]?.outcome).toBe(outcome);
    }
    const numbers = fourFifths('2')({ tables: [selection(clustered)] })[0]?.numbers;
    expect(numbers?.['pByRater']).toBeGreaterThan(0.05);
    expect(numbers?.['pAdjusted']).toBe(numbers?.['pByRater']);
  });

  test('flags what raters don’t explain in both, and Fisher’s test decides', () => {
    for (const version of ['1', '2'] as const) {
      const [four] = fourFifths(version)({ tables: [selection(spread)] }, { minimum: 10 });
      const [impact] = scoreImpact(version)({ tables: [scores(spread)] }, { minimum: 10 });
      for (const found of [four, impact]) {
        expect(found?.outcome).toBe('flagged');
        expect(found?.numbers['pAdjusted']).toBe(found?.numbers['p']);
      }
    }
  });
});

describe('version 2 of affinity', () => {
  const rater = (belongs: boolean, inside: readonly number[], outside: readonly number[]): GroupRater => ({
    belongs,
    inside,
    outside,
  });
  const around = (mark: number) => [mark - 1, mark, mark + 1];
  const equal = Array.from({ length: 20 }, (_, i) => rater(i % 2 === 0, around(3), around(3)));
  const look = (version: '1' | '2', raters: readonly GroupRater[]) =>
    affinity(version)({ comparisons: [{ about: 'sex/f', raters }] })[0];

  test('weighs a gap by its marks', () => {
    const odd = rater(true, [5], times(10, 2, 3, 4));
    const [before, after] = (['1', '2'] as const).map((version) => look(version, [...equal, odd]));
    // Ten gaps of 0 from 3 and 3 marks are as good as 1.5 marks each, and one of 2 from 1 and 30 marks as 30/31.
    expect(before?.numbers['gap']).toBeCloseTo(2 / 11, 12);
    expect(after?.numbers['gap']).toBeCloseTo((2 * (30 / 31)) / (15 + 30 / 31), 12);
    expect(after).toMatchObject({ version: '2', outcome: 'clear', numbers: { raters: 11, otherRaters: 10 } });
  });

  test('flags higher marks for one’s own, and not a gap that all raters share', () => {
    const own = equal.map(({ belongs }) => rater(belongs, around(belongs ? 4 : 3), around(belongs ? 3 : 4)));
    expect(look('2', own)).toMatchObject({
      outcome: 'flagged',
      numbers: { gap: 1, othersGap: -1, effect: 1 },
    });
    const shared = equal.map(({ belongs }) => rater(belongs, around(4), around(3)));
    expect(look('2', shared)).toMatchObject({ outcome: 'clear', numbers: { effect: 0 } });
  });
});

describe('version 2 of central tendency', () => {
  const rated = (raterId: string, ratings: LevelledMark[]): RaterMarks => ({ raterId, ratings });
  const at = (level: string, marks: readonly number[]) => marks.map((mark) => ({ mark, level }));
  const look = (version: '1' | '2', raters: readonly RaterMarks[], raterId: string) =>
    centralTendency(version)({ raters, scale: [1, 2, 3, 4, 5] }).find(
      ({ about }) => about === `rater:${raterId}`,
    );

  test('draws equal marks as equal at levels of different means', () => {
    // At P1 a quarter of the marks are 2, at P2 a quarter are 4, and some raters give more of those.
    const others = Array.from({ length: 8 }, (_, i) => {
      const [p1, p2] = [
        i % 2 === 0 ? times(4, 3, 3) : times(4, 2, 3),
        i % 2 === 0 ? times(4, 3, 3) : times(4, 3, 4),
      ];
      return rated(`other ${i}`, [...at('P1', p1), ...at('P2', p2)]);
    });
    const own = rated('own', [...at('P1', times(4, 3)), ...at('P2', times(4, 3))]);
    const [before, after] = (['1', '2'] as const).map((version) => look(version, [...others, own], 'own'));
    // All eight marks are 3 with a chance of .75 ** 8, and no other draw is as narrow.
    expect(Math.abs((after?.numbers['p'] ?? 0) - 0.75 ** 8)).toBeLessThan(0.4 * 0.75 ** 8);
    expect(before?.numbers['p']).toBeLessThan(0.01);
    expect(before?.numbers['ratio']).toBe(after?.numbers['ratio']);
  });

  test('has the figures of version 1 for people of one level, and a stricter rate', () => {
    const raters = Array.from({ length: 12 }, (_, i) =>
      rated(
        `${i}`,
        at(
          'P1',
          times(3, 1, 2, 2, 3).map((mark) => mark + (i % 3)),
        ),
      ),
    );
    const figures = (version: '1' | '2') =>
      centralTendency(version)({ raters, scale: [1, 2, 3, 4, 5] }).map(({ numbers: { rate, ...rest } }) => ({
        isRate: rate === (version === '1' ? 0.05 : 0.03),
        ...rest,
      }));
    expect(figures('2')).toEqual(figures('1'));
    expect(figures('2').every(({ isRate }) => isRate)).toBe(true);
  });
});
