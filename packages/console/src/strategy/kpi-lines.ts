import type { Reply } from '../api/types.ts';
import type { PlotProps } from '../look/plot.tsx';
import { periodStart } from './period.ts';

export type Kpi = Reply<'/v1/kpis/{kpiId}'>;
type Anchors = Kpi['anchors'];
type Point = Kpi['series'][number];

export const readingValue = (reading: Point['reading']): number =>
  'value' in reading ? reading.value : reading.numerator / reading.denominator;

export type LineWords = {
  value: string;
  expected: string;
  low: string;
  high: string;
  goal: string;
  goalHigh: string;
  red: string;
  redHigh: string;
  goalBefore: string;
  before: string;
};

/** The first of two bounds, or the only one. */
const goalOf = (anchors: Anchors): number | null =>
  anchors && ('goal' in anchors ? anchors.goal : anchors.goalLow);
const redOf = (anchors: Anchors): number | null =>
  anchors && ('red' in anchors ? anchors.red : anchors.redLow);
const upperGoalOf = (anchors: Anchors): number | null =>
  anchors && 'goalHigh' in anchors ? anchors.goalHigh : null;
const upperRedOf = (anchors: Anchors): number | null =>
  anchors && 'redHigh' in anchors ? anchors.redHigh : null;

const has = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);

/** A KPI as a plot: its figures and their forecast over the targets that held in each period. */
export const kpiLines = (
  { series, forecast }: Pick<Kpi, 'series' | 'forecast'>,
  said: LineWords,
): Omit<PlotProps, 'label'> => {
  const ahead = forecast.periods;
  const anchors = [...series, ...ahead].map((at) => at.anchors);
  const measured = (of: (point: Point) => number | null) => [...series.map(of), ...ahead.map(() => null)];
  // The forecast begins at the last figure, so that the lines meet.
  const expected = (of: (at: (typeof ahead)[number]) => number) => [
    ...series.map(({ value }, at) => (at === series.length - 1 && ahead.length > 0 ? value : null)),
    ...ahead.map(of),
  ];
  // The area between the bounds would cover what is drawn before it. It begins where the figures end, so they may come first.
  const always = [
    { name: said.value, values: measured(({ value }) => value), colour: '--accent' },
    { name: said.low, values: expected(({ low95 }) => low95), colour: '--line-strong' },
    { name: said.high, values: expected(({ high95 }) => high95), colour: '--line-strong' },
    { name: said.expected, values: expected(({ value }) => value), colour: '--accent', dashed: true },
    { name: said.goal, values: anchors.map(goalOf), colour: '--good' },
    { name: said.red, values: anchors.map(redOf), colour: '--bad' },
  ];
  const perhaps = [
    { name: said.goalHigh, values: anchors.map(upperGoalOf), colour: '--good' },
    { name: said.redHigh, values: anchors.map(upperRedOf), colour: '--bad' },
    {
      name: said.goalBefore,
      values: measured(({ formerAnchors }) => goalOf(formerAnchors[0]?.anchors ?? null)),
      colour: '--good',
      dashed: true,
    },
    {
      name: said.before,
      values: measured(({ superseded: [first] }) => (first ? readingValue(first.reading) : null)),
      colour: '--warn',
      points: true,
    },
  ];
  const lines = [...always, ...perhaps.filter(({ values }) => has(values))];
  const at = (name: string) => lines.findIndex((line) => line.name === name);
  const between = [{ from: at(said.high), to: at(said.low), colour: '--accent-soft' }];
  return { times: [...series, ...ahead].map(({ period }) => periodStart(period)), lines, areas: between };
};
