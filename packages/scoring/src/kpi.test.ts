import type { KpiAggregation, KpiReading } from '@cairn/contracts/kpi.values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressBand, scoreBand } from './bands.ts';
import { anchorsOver, kpiScore, kpiStanding, type RangeAnchors } from './kpi.ts';
import { aggregate, readingValue } from './kpi-aggregation.ts';

const range: RangeAnchors = { redLow: 20, goalLow: 40, goalHigh: 60, redHigh: 80 };

test.each([
  [{ red: 500, goal: 700 }, 300, 0],
  [{ red: 500, goal: 700 }, 400, 1.67],
  [{ red: 500, goal: 700 }, 500, 3.33],
  [{ red: 500, goal: 700 }, 600, 5],
  [{ red: 500, goal: 700 }, 700, 6.67],
  [{ red: 500, goal: 700 }, 900, 10],
  [{ red: 10, goal: 6 }, 14, 0],
  [{ red: 10, goal: 6 }, 8, 5],
  [{ red: 10, goal: 6 }, 2, 10],
  [range, 0, 0],
  [range, 20, 3.33],
  [range, 30, 5],
  [range, 40, 6.67],
  [range, 45, 8.33],
  [range, 50, 10],
  [range, 70, 5],
  [range, 100, 0],
])('scores %o at %d as %d', (anchors, value, score) => {
  expect(kpiScore(anchors, value)).toBeCloseTo(score, 2);
});

describe('a KPI', () => {
  test('a KPI on a threshold is in the better band, in each direction and on both sides of a range', () => {
    const band = (anchors: Parameters<typeof kpiScore>[0], value: number) =>
      scoreBand(kpiScore(anchors, value));
    expect([band({ red: 500, goal: 700 }, 500), band({ red: 500, goal: 700 }, 700)]).toEqual([
      'yellow',
      'green',
    ]);
    expect([band({ red: 0.3, goal: 0.1 }, 0.3), band({ red: 0.3, goal: 0.1 }, 0.1)]).toEqual([
      'yellow',
      'green',
    ]);
    expect([20, 40, 60, 80].map((value) => band(range, value))).toEqual([
      'yellow',
      'green',
      'green',
      'yellow',
    ]);
  });

  test('a KPI on the goal of a range without width scores 10', () => {
    expect(kpiScore({ redLow: 1, goalLow: 2, goalHigh: 2, redHigh: 3 }, 2)).toBe(10);
  });

  test('a KPI without data or with stale data has its own state, not red', () => {
    const facts = { anchors: { red: 500, goal: 700 }, value: 300, staleAfter: 10, now: 10 };
    expect(kpiStanding(facts)).toEqual({ score: 0, state: 'red' });
    expect(kpiStanding({ ...facts, now: 11 })).toEqual({ score: 0, state: 'stale' });
    expect(kpiStanding({ ...facts, value: null, now: 11 })).toEqual({
      score: null,
      state: 'noData',
    });
  });

  test('the score of a KPI never falls on the way from red to goal', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(figure, figure, figure, figure, (red, goal, a, b) => {
        fc.pre(Math.abs(goal - red) > 1e-3);
        const [worse, better] = a < b === red < goal ? [a, b] : [b, a];
        const low = kpiScore({ red, goal }, worse) ?? Number.NaN;
        const high = kpiScore({ red, goal }, better) ?? Number.NaN;
        expect(high).toBeGreaterThanOrEqual(low);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('aggregation over periods', () => {
  const values: KpiReading[] = [{ value: 4 }, { value: 1 }, { value: 7 }];
  const expected: [KpiAggregation, number][] = [
    ['sum', 12],
    ['average', 4],
    ['last', 7],
    ['min', 1],
    ['max', 7],
    ['count', 3],
  ];

  test.each(expected)('aggregates readings by %s', (aggregation, result) => {
    expect(aggregate(aggregation, values)).toBe(result);
    expect(aggregate(aggregation, [])).toBe(null);
  });

  test('adds up the numerators and denominators of ratios instead of averaging them', () => {
    const periods = [
      { numerator: 1, denominator: 10 },
      { numerator: 45, denominator: 90 },
    ];
    expect(aggregate('ratio', periods)).toBe(0.46);
    expect(aggregate('average', periods)).toBe(0.3);
    expect(aggregate('ratio', [{ numerator: 1, denominator: 0 }])).toBe(null);
    expect(aggregate('ratio', [])).toBe(null);
  });

  test('a quotient that is not finite counts as no data and has no score', () => {
    const beyond = { numerator: 1, denominator: 5e-324 };
    expect([readingValue(beyond), aggregate('ratio', [beyond])]).toEqual([null, null]);
    const value = aggregate('ratio', [beyond]);
    const down = { anchors: { red: 10, goal: 6 }, value, staleAfter: null, now: 0 };
    expect(kpiStanding(down)).toMatchObject({ score: null, state: 'noData' });
  });

  test('adds up each anchor over several periods', () => {
    const yearly = { red: 100, goal: 300 };
    expect(anchorsOver('sum', [yearly, yearly, { red: 150, goal: 350 }])).toEqual({ red: 350, goal: 950 });
    expect(anchorsOver('sum', [range, range])).toEqual({
      redLow: 40,
      goalLow: 80,
      goalHigh: 120,
      redHigh: 160,
    });
    expect(anchorsOver('sum', [range])).toEqual(range);
    expect(anchorsOver('sum', [])).toBe(null);
    expect(anchorsOver('count', [yearly, range])).toEqual(range);
  });
});

describe('bands', () => {
  test.each([
    ['aspirational', 0.399999, 'red'],
    ['aspirational', 0.4, 'yellow'],
    ['aspirational', 0.699999, 'yellow'],
    ['aspirational', 0.7, 'green'],
    ['committed', 0.699999, 'red'],
    ['committed', 0.7, 'yellow'],
    ['committed', 0.8, 'yellow'],
    ['committed', 0.999999, 'yellow'],
    ['committed', 1, 'green'],
  ] as const)('puts a goal that is %s with the progress %d in the band %s', (commitment, progress, band) => {
    expect(progressBand(commitment, progress)).toBe(band);
  });

  test.each([
    [3.333333, 'red'],
    [10 / 3, 'yellow'],
    [6.666666, 'yellow'],
    [20 / 3, 'green'],
  ])('puts a score of %d in the band %s', (score, band) => {
    expect(scoreBand(score)).toBe(band);
  });

  test('binary fractions do not move the boundary of a band', () => {
    const progress = (0.62 - 0.2) / (0.8 - 0.2);
    expect(progress).toBeLessThan(0.7);
    expect(progressBand('aspirational', progress)).toBe('green');
  });

  test('gives no band without data', () => {
    expect([scoreBand(null), progressBand('committed', null)]).toEqual([null, null]);
  });
});
