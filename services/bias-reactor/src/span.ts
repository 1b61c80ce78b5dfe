import type { Span } from '@cairn/bias/recency';
import { msPerDay } from '@cairn/contracts/day';
import type { DayRange } from '@cairn/contracts/values';
import { periodDays } from '@cairn/domain/kpi-period';

/** A range of days from its first to its last instant, in epoch milliseconds (UTC days). */
export const spanOf = ({ from, to }: DayRange): Span => ({
  from: Date.parse(from),
  to: Date.parse(to) + msPerDay - 1,
});

/** The span that a KPI's period covers, or undefined for a week that its year does not have. */
export const kpiSpan = (period: string): Span | undefined => {
  const days = periodDays(period);
  return days && spanOf(days);
};
