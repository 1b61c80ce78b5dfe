import { dayOf } from '@cairn/contracts/day';
import { type InPeriod, inPeriods } from '@cairn/domain/kpi-computed';
import { periodsWithin } from '@cairn/domain/kpi-period';
import type { Scoring } from '@cairn/scoring/versions';
import type { Clock } from './kpi.cadence.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';

/** What an input came to in one period of the KPI that is computed from it. */
export type InputInPeriod = InPeriod<Measurement> & { coverage: number };

const shareOf = (measurements: readonly Measurement[]): number =>
  measurements.reduce((sum, { coverage = 1 }) => sum + coverage, 0);

/**
 * The values of a KPI in the periods of another periodicity, which is its own or a longer one. The coverage of a period is the
 * share of its shorter ones that have data, of those that have ended.
 */
export const inPeriodsOf = (
  rules: Scoring,
  { kpi, measurements: readings }: KpiHistory,
  { periodicity, now, timeZone }: Clock & Pick<KpiHistory['kpi'], 'periodicity'>,
): ReadonlyMap<string, InputInPeriod> => {
  const today = dayOf(now, timeZone);
  const { aggregation } = kpi;
  return new Map(
    [...inPeriods(rules.aggregate, { aggregation, readings }, periodicity)].map(([period, found]) => {
      const ended = kpi.periodicity === periodicity ? [] : periodsWithin(period, kpi.periodicity, today);
      const planned = new Set([...ended, ...found.readings.map((each) => each.period)]).size;
      return [period, { ...found, coverage: shareOf(found.readings) / planned }];
    }),
  );
};
