import { dayOf } from '@cairn/contracts/day';
import { byPeriod, periodAround, periodsWithin } from '@cairn/domain/kpi-period';
import type { Scoring } from '@cairn/scoring/versions';
import type { Clock } from './kpi.cadence.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

/** What an input came to in one period of the KPI that is computed from it. */
export type InputInPeriod = { value: number | null; coverage: number; measurements: readonly Measurement[] };

const shareOf = (measurements: readonly Measurement[]): number =>
  measurements.reduce((sum, { coverage = 1 }) => sum + coverage, 0);

/**
 * The values of a KPI in the periods of another periodicity, which is its own or a longer one. The coverage of a period is the
 * share of its shorter ones that have data, of those that have ended.
 */
export const inPeriodsOf = (
  rules: Scoring,
  { kpi, measurements }: KpiHistory,
  { periodicity, now, timeZone }: Clock & Pick<KpiHistory['kpi'], 'periodicity'>,
): ReadonlyMap<string, InputInPeriod> => {
  const today = dayOf(now, timeZone);
  const gathered = new Map<string, Measurement[]>();
  for (const measurement of measurements.toSorted(byPeriod)) {
    const period = periodAround(periodicity, measurement.period);
    if (period !== undefined) gathered.set(period, [...(gathered.get(period) ?? []), measurement]);
  }
  return new Map(
    [...gathered].map(([period, own]) => {
      const readings = own.map(({ reading }) => reading);
      const ended = kpi.periodicity === periodicity ? [] : periodsWithin(period, kpi.periodicity, today);
      const planned = new Set([...ended, ...own.map((each) => each.period)]).size;
      const value = rules.aggregate(kpi.aggregation, readings);
      return [period, { value, coverage: shareOf(own) / planned, measurements: own }];
    }),
  );
};
