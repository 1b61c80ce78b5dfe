import { dayOf, msPerDay, startOfDay } from '@cairn/contracts/day';
import type { KpiPeriodicity } from '@cairn/contracts/kpi.values';
import { periodDays, periodOn, periodsUntil } from '@cairn/domain/kpi-period';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

type Clock = { now: Date; timeZone?: string | undefined };

/** The most days that a period can have. */
const longest: Readonly<Record<KpiPeriodicity, number>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};

export const lastDay = ({ period }: Pick<Measurement, 'period'>): string => periodDays(period)?.to ?? '';

export const byPeriod = (a: Measurement, b: Measurement): number => (lastDay(a) < lastDay(b) ? -1 : 1);

/**
 * The instant by which a KPI is to be read again, in ms: when the period after the last measured one has passed, or after
 * the one in which it was defined if it was never read.
 */
export const nextDue = ({ kpi, measurements }: KpiHistory, { timeZone }: Clock): number => {
  const last = measurements.toSorted(byPeriod).at(-1);
  const period = last?.period ?? periodOn(kpi.periodicity, dayOf(kpi.defined_at, timeZone));
  const until = Date.parse(lastDay({ period })) + (longest[kpi.periodicity] + 1) * msPerDay;
  return Date.parse(startOfDay(dayOf(until), timeZone));
};

/** By when a KPI is to be read again, and whether that has passed. A KPI that was retired is not due. */
export const cadenceOf = (row: KpiHistory, clock: Clock) => {
  const due = row.kpi.retired_at === null ? nextDue(row, clock) : null;
  return {
    dueBy: due === null ? null : new Date(due).toISOString(),
    overdue: due !== null && clock.now.getTime() > due,
  };
};

const mostMissing = 60;

/** The latest ended periods since the first one measured that have no reading, oldest first. */
export const missingPeriods = ({ measurements }: KpiHistory, { now, timeZone }: Clock): string[] => {
  const [first] = measurements.toSorted(byPeriod);
  const measured = new Set(measurements.map(({ period }) => period));
  const ended = first ? periodsUntil(first.period, dayOf(now, timeZone)) : [];
  return ended.filter((period) => !measured.has(period)).slice(-mostMissing);
};
