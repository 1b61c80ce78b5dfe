import { dayOf, msPerDay, startOfDay } from '@cairn/contracts/day';

/** The demo's days, all relative to the day that it is loaded, so that it never goes stale. */
export type Dates = {
  /** The day, `YYYY-MM-DD`, so many days ago. */
  day(ago: number): string;
  /** The instant at an hour (UTC) of that day. */
  at(ago: number, hour?: number): string;
  /** The last `count` whole months, `YYYY-MM`, oldest first, each with an instant just after its end. */
  months(count: number): readonly { period: string; measuredAt: string }[];
  /** The weeks that the goals run already, and the days that they and the review look back. */
  weeks: number;
  begin: number;
};

export const dates = (today: string): Dates => {
  const midnight = Date.parse(startOfDay(today));
  const day = (ago: number): string => dayOf(midnight - ago * msPerDay);
  const weeks = 26;
  return {
    day,
    at: (ago, hour = 0) => new Date(midnight - ago * msPerDay + hour * 3_600_000).toISOString(),
    months: (count) => {
      const first = new Date(midnight);
      return Array.from({ length: count }, (_, index) => {
        const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - count + index, 1);
        const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - count + index + 1, 1);
        return {
          period: new Date(month).toISOString().slice(0, 7),
          measuredAt: new Date(Math.min(next, midnight)).toISOString(),
        };
      });
    },
    weeks,
    begin: weeks * 7,
  };
};
