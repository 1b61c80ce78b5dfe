import { expect, test } from 'vitest';
import { type Kpi, kpiLines, type LineWords } from './kpi-lines.ts';

const said: LineWords = {
  value: 'Figure',
  expected: 'Expected',
  low: 'Low',
  high: 'High',
  goal: 'Goal',
  goalHigh: 'Goal, upper',
  red: 'Red',
  redHigh: 'Red, upper',
  goalBefore: 'Goal before',
  before: 'Before correction',
};

const point = (period: string, value: number, given: object = {}) =>
  ({
    period,
    value,
    anchors: { red: 10, goal: 20 },
    formerAnchors: [],
    superseded: [],
    ...given,
  }) as unknown as Kpi['series'][number];

const ahead = {
  period: '2026-03',
  value: 18,
  low80: 17,
  high80: 19,
  low95: 16,
  high95: 20,
  anchors: { red: 10, goal: 22 },
  willMiss: true,
};

const kpi = (series: Kpi['series'], periods = [ahead]): Pick<Kpi, 'series' | 'forecast'> => ({
  series,
  forecast: {
    until: '2026-12-31',
    scoringVersion: '1',
    points: series.length,
    slope: 1,
    requiredRate: null,
    willMiss: null,
    periods,
  },
});

const valuesOf = (plot: ReturnType<typeof kpiLines>, name: string) =>
  plot.lines.find((line) => line.name === name)?.values;

test('the forecast begins at the last figure, and the targets go on into it', () => {
  const plot = kpiLines(kpi([point('2026-01', 12), point('2026-02', 15)]), said);
  expect(valuesOf(plot, 'Figure')).toEqual([12, 15, null]);
  expect(valuesOf(plot, 'Expected')).toEqual([null, 15, 18]);
  expect(valuesOf(plot, 'Low')).toEqual([null, 15, 16]);
  expect(valuesOf(plot, 'Goal')).toEqual([20, 20, 22]);
  expect(plot.lines[0]?.name).toBe('Figure');
  expect(plot.times).toEqual([Date.UTC(2026, 0) / 1000, Date.UTC(2026, 1) / 1000, Date.UTC(2026, 2) / 1000]);
});

test('without a forecast nothing is expected', () => {
  expect(valuesOf(kpiLines(kpi([point('2026-01', 12)], []), said), 'Expected')).toEqual([null]);
});

test('a corrected figure also shows its first value', () => {
  const corrected = point('2026-01', 12, {
    superseded: [{ reading: { value: 9 } }, { reading: { value: 11 } }],
  });
  expect(valuesOf(kpiLines(kpi([corrected], []), said), 'Before correction')).toEqual([9]);
  expect(valuesOf(kpiLines(kpi([point('2026-01', 12)], []), said), 'Before correction')).toBeUndefined();
});

test('an old target and the upper bounds of a range have lines of their own', () => {
  const range = { redLow: 1, goalLow: 2, goalHigh: 3, redHigh: 4 };
  const plot = kpiLines(
    kpi([point('2026-01', 2, { anchors: range, formerAnchors: [{ anchors: { red: 5, goal: 6 } }] })], []),
    said,
  );
  expect(valuesOf(plot, 'Goal')).toEqual([2]);
  expect(valuesOf(plot, 'Goal, upper')).toEqual([3]);
  expect(valuesOf(plot, 'Red, upper')).toEqual([4]);
  expect(valuesOf(plot, 'Goal before')).toEqual([6]);
});
