import { dayOf } from '@cairn/contracts/day';
import { nextReadingDue } from '@cairn/domain/kpi-cadence';
import { byPeriod, periodsUntil } from '@cairn/domain/kpi-period';
import type { KpiHistory } from './kpi.rows.ts';

/** The instant at which KPIs are judged, and the organisation's time zone. */
export type Clock = { now: Date; timeZone?: string | undefined };

/** The instant by which a KPI is to be read again, in ms. */
export const nextDue = ({ kpi, measurements }: KpiHistory, { timeZone }: Clock): number => {
  const lastPeriod = measurements.toSorted(byPeriod).at(-1)?.period;
  return nextReadingDue({ periodicity: kpi.periodicity, lastPeriod, definedAt: kpi.defined_at }, timeZone);
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
