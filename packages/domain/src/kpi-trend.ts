import { daysLater } from './day-arithmetic.ts';
import { byPeriod, lastDayOf, periodsUntil } from './kpi-period.ts';

/** The value of a KPI in one period; null for a ratio that has none. */
export type PeriodValue = { period: string; value: number | null };

/** A period by its index, counted from the first one measured. */
type Ahead = { period: string; x: number };

/** The last day up to which a KPI is forecast if nobody names one: the end of the year. */
export const endOfYear = (today: string): string => `${today.slice(0, 4)}-12-31`;

/**
 * What a forecast rests on and what it is about: the values of the periods that ended before today, by the index of the
 * period since the first one, and the periods after the last of them that end by the day `until`.
 */
export const trendOf = (
  values: readonly PeriodValue[],
  { today, until }: { today: string; until: string },
): { points: { x: number; y: number }[]; ahead: Ahead[] } => {
  const ended = values.filter(({ period }) => lastDayOf(period) < today).sort(byPeriod);
  const periods = ended[0] ? periodsUntil(ended[0].period, daysLater(until, 1)) : [];
  const points = ended.flatMap(({ period, value }) => {
    const x = periods.indexOf(period);
    return value === null || x < 0 ? [] : [{ x, y: value }];
  });
  const last = points.at(-1);
  return { points, ahead: periods.flatMap((period, x) => (last && x > last.x ? [{ period, x }] : [])) };
};
