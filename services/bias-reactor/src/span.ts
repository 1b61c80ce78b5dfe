import type { Span } from '@cairn/bias/recency';
import { lastInstantOf, startOfDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';
import { periodDays } from '@cairn/domain/kpi-period';

/** A range of days in a time zone, from its first to its last instant, in epoch milliseconds. */
export const spanOf = ({ from, to }: DayRange, timeZone = 'UTC'): Span => ({
  from: Date.parse(startOfDay(from, timeZone)),
  to: lastInstantOf(to, timeZone).getTime(),
});

/** The span that a KPI's period covers, in UTC because a finding follows from the log alone and not from a setting, or undefined for a week that its year does not have. */
export const kpiSpan = (period: string): Span | undefined => {
  const days = periodDays(period);
  return days && spanOf(days);
};
