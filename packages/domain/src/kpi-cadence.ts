import { dayOf, msPerDay, startOfDay } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { KpiPeriodicity } from '@cairn/contracts/kpi.values';
import { lastDayOf, periodOn } from './kpi-period.ts';

/** The most days that a period can have. */
const longest: Readonly<Record<KpiPeriodicity, number>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};

/**
 * The instant by which a KPI is to be read again, in epoch milliseconds: when the period after the last measured one has
 * passed, or after the one in which it was defined if it was never read. Days begin in the time zone, UTC by default.
 */
export const nextReadingDue = (
  {
    periodicity,
    lastPeriod,
    definedAt,
  }: { periodicity: KpiPeriodicity; lastPeriod: string | undefined; definedAt: Instant },
  timeZone?: string,
): number => {
  const period = lastPeriod ?? periodOn(periodicity, dayOf(definedAt, timeZone));
  const until = Date.parse(lastDayOf(period)) + (longest[periodicity] + 1) * msPerDay;
  return Date.parse(startOfDay(dayOf(until), timeZone));
};
