import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { KpiReading } from '@cairn/contracts/kpi.values';
import { byPeriod, periodOn, periodsUntil } from '@cairn/domain/kpi-period';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Clock } from './kpi.cadence.ts';
import { isPresent } from './kpi.present.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

/** How a KPI is imagined to go on: by so much more in each period, or at a level. */
export type KpiChange = { kpiId: string; trend?: number | undefined; level?: number | undefined };

type Ahead = Clock & { until: string };

/** A reading with another value; a ratio keeps its denominator. */
const withValue = (last: KpiReading | undefined, value: number): KpiReading =>
  last && 'numerator' in last
    ? { numerator: value * last.denominator, denominator: last.denominator }
    : { value };

const periodsAhead = (
  row: KpiHistory,
  last: Measurement | undefined,
  { until, now, timeZone }: Ahead,
): string[] => {
  const end = dayOf(Date.parse(until) + msPerDay);
  return last
    ? periodsUntil(last.period, end).slice(1)
    : periodsUntil(periodOn(row.kpi.periodicity, dayOf(now, timeZone)), end);
};

/** A KPI with imagined readings up to a day: as its change says, or like its last reading if nothing changes. */
const imagine = <R extends KpiHistory>(row: R, change: KpiChange | undefined, ahead: Ahead): R => {
  if (row.kpi.computed) return row;
  const measurements = row.measurements.filter(isPresent(ahead)).sort(byPeriod);
  const last = measurements.at(-1);
  const from = last ? readingValue(last.reading) : null;
  const at = ahead.now.toISOString();
  const imagined = periodsAhead(row, last, ahead).flatMap((period, i) => {
    const value = change?.level ?? (from === null ? null : from + (change?.trend ?? 0) * (i + 1));
    if (value === null) return [];
    return [
      {
        measurement_id: null,
        period,
        reading: withValue(last?.reading, value),
        source: 'scenario',
        superseded: [],
        occurred_at: at,
        recorded_at: at,
        known_at: at,
        revision: row.kpi.revision,
      },
    ];
  });
  return { ...row, measurements: [...measurements, ...imagined] };
};

/** A KPI and the KPIs that it is computed from, with imagined readings up to a day. */
export const imagined =
  (changes: readonly KpiChange[], ahead: Ahead) =>
  <R extends KpiHistory>(row: R): R => {
    const changeOf = ({ kpi }: KpiHistory) => changes.find(({ kpiId }) => kpiId === kpi.kpi_id);
    const inputs = row.inputs?.map((input) => imagine(input, changeOf(input), ahead)) ?? [];
    return { ...imagine(row, changeOf(row), ahead), inputs };
  };
