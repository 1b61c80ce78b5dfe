import { dayOf, msPerDay, startOfDay } from '@cairn/contracts/day';

/** The dates of the demo. All are relative to the day on which it is loaded, so it never looks old. */
export type Dates = {
  /** The date that many days ago, `YYYY-MM-DD`. */
  day(ago: number): string;
  /** An instant on that date, at an hour in UTC. */
  at(ago: number, hour?: number): string;
  /** The last `count` whole months, `YYYY-MM`, oldest first, each with an instant just after its end. */
  months(count: number): readonly { period: string; measuredAt: string }[];
  /** How many weeks the goals have been running, and the same in days, which is also how far the review looks back. */
  weeks: number;
  begin: number;
  /** In how many days the goals end. */
  ahead: number;
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
    ahead: 28,
  };
};
