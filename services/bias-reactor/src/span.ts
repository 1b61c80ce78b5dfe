import type { Span } from '@cairn/bias/recency';
import type { DayRange } from '@cairn/contracts/values';
import { firstDayOf, periodicityOf } from '@cairn/domain/kpi-period';

const msPerDay = 86_400_000;
const months = { monthly: 1, quarterly: 3, yearly: 12 };

/** From the first instant of a range of days to the last, in epoch milliseconds of UTC. */
export const spanOf = ({ from, to }: DayRange): Span => ({
  from: Date.parse(from),
  to: Date.parse(to) + msPerDay - 1,
});

/** What a KPI's period covers; `undefined` for a week that its year does not have. */
export const kpiSpan = (period: string): Span | undefined => {
  const day = firstDayOf(period);
  if (day === undefined) return undefined;
  const from = Date.parse(day);
  const periodicity = periodicityOf(period);
  if (periodicity === 'weekly') return { from, to: from + 7 * msPerDay - 1 };
  const begins = new Date(from);
  const next = Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + months[periodicity], 1);
  return { from, to: next - 1 };
};
