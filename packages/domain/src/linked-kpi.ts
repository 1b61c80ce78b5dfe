import { dayOf } from '@cairn/contracts/day';
import type { Instant } from '@cairn/contracts/envelope';
import type { Measure } from '@cairn/contracts/key-result.values';
import type { KpiAggregation, KpiPeriodicity, KpiReading } from '@cairn/contracts/kpi.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { valuesOf } from './id-map.ts';
import { nextReadingDue } from './kpi-cadence.ts';
import { belongsTo, byPeriod } from './kpi-period.ts';
import type { KpiState } from './kpi.state.ts';

/** A KPI as a key result reads it. */
export type LinkedKpi = {
  aggregation: KpiAggregation;
  periodicity: KpiPeriodicity;
  definedAt: Instant;
  readings: readonly { period: string; reading: KpiReading }[];
};

/** The readings of a KPI; undefined if it was never defined. */
export const linkedKpi = (state: KpiState): LinkedKpi | undefined =>
  state.status === 'unset'
    ? undefined
    : {
        aggregation: state.aggregation,
        periodicity: state.periodicity,
        definedAt: state.definedAt,
        readings: valuesOf(state.measurements),
      };

/** The instant by which a KPI is to be read again, in epoch milliseconds: after it, a key result that is linked to it is stale. */
export const linkedStaleAfter = ({ readings, ...kpi }: LinkedKpi, timeZone: string): number =>
  nextReadingDue({ ...kpi, lastPeriod: readings.toSorted(byPeriod).at(-1)?.period }, timeZone);

/** The days of a key result: its start, and the first instant after it, in epoch milliseconds. */
type OwnDays = { start: number; end: number; timeZone: string };

/** The readings of the periods that belong to the days of a key result, oldest first. */
export const readingsWithin = ({ readings }: LinkedKpi, { start, end, timeZone }: OwnDays): KpiReading[] => {
  const range = { from: dayOf(start, timeZone), to: dayOf(end - 1, timeZone) };
  return readings
    .filter(({ period }) => belongsTo(period, range))
    .sort(byPeriod)
    .map(({ reading }) => reading);
};

type Linked = Extract<Measure, { kind: 'linkedKpi' }>;

// What adds up over the days of the key result begins at 0; anything else begins where the KPI stands.
const startingValue = ({ aggregation, readings }: LinkedKpi): number | undefined => {
  if (aggregation === 'sum' || aggregation === 'count') return 0;
  const last = readings.toSorted(byPeriod).at(-1)?.reading;
  if (!last) return undefined;
  return 'value' in last ? last.value : last.numerator / last.denominator;
};

/**
 * The baseline of a key result that is linked to a KPI: the given one, the one that was frozen before, or where the KPI
 * stands. Throws if the KPI is unknown, retired or computed, or if there is no baseline.
 */
export const frozenBaseline = (
  { kpiId, baseline }: Pick<Linked, 'kpiId'> & { baseline?: number | undefined },
  { kpi, before, path }: { kpi: KpiState; before: Measure | undefined; path: string },
): number => {
  const frozen = before?.kind === 'linkedKpi' && before.kpiId === kpiId ? before.baseline : undefined;
  if (frozen !== undefined) return baseline ?? frozen;
  const at = `${path}/kpiId`;
  const linked = linkedKpi(kpi);
  if (!linked || kpi.status === 'unset')
    return refuseField('key-result/unknown-kpi', 'No such KPI was defined.', { path: at, message: 'a KPI' });
  if (kpi.status === 'retired')
    return reject('conflict', 'key-result/retired-kpi', 'This KPI was retired.', [
      { path: at, message: 'a KPI in use' },
    ]);
  if (kpi.computed)
    refuseField('key-result/computed-kpi', 'A key result is linked to a KPI that is measured.', {
      path: at,
      message: 'a KPI without a formula',
    });
  return (
    baseline ??
    startingValue(linked) ??
    refuseField('key-result/baseline-missing', 'The KPI has no reading yet, so the baseline must be given.', {
      path: `${path}/baseline`,
      message: 'a number',
    })
  );
};
