import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { Anchors, KpiPeriodicity } from '@cairn/contracts/kpi.values';
import { inForceOn } from '@cairn/domain/dated';
import { periodDays } from '@cairn/domain/kpi-period';
import type { attachmentTable, kpiTable, measurementTable } from '@cairn/read-model/scorecard.tables';
import type { RowOf } from '@cairn/read-model/table';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Scoring } from '@cairn/scoring/versions';

type Target = { effectiveFrom: string; anchors: Anchors };

/** A KPI on an objective, with its targets and measurements. */
export type KpiRow = Pick<RowOf<typeof attachmentTable>, 'objective_id' | 'weight'> & {
  kpi: Omit<RowOf<typeof kpiTable>, 'defined_at' | 'position'>;
  targets: Target[];
  measurements: Omit<RowOf<typeof measurementTable>, 'kpi_id' | 'revision' | 'position'>[];
};

export type Range = { from?: string | undefined; to?: string | undefined };

/** The most days that a period can have. */
const longest: Readonly<Record<KpiPeriodicity, number>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};

/** A KPI is stale once the period after the last measured one has passed without a reading; null if none was measured. */
const staleAfter = (row: KpiRow, lastPeriod: string | undefined): number | null => {
  const days = lastPeriod === undefined ? undefined : periodDays(lastPeriod);
  const length = longest[row.kpi.periodicity];
  return days ? Date.parse(days.to) + (length + 1) * msPerDay : null;
};

const within = ({ from, to }: Range, period: string): boolean => {
  const days = periodDays(period);
  return days !== undefined && (!from || days.from >= from) && (!to || days.to <= to);
};

const byPeriod = (a: { period: string }, b: { period: string }): number => {
  const [first, second] = [a, b].map(({ period }) => periodDays(period)?.to ?? '');
  return (first ?? '') < (second ?? '') ? -1 : 1;
};

/**
 * A KPI with its series, oldest first. Its value is the aggregate of the readings in the range, or the last reading if no
 * range is given. Each point is scored against the target in force when its period began.
 */
export const showKpi = (rules: Scoring, row: KpiRow, { range, now }: { range: Range; now: Date }) => {
  const readings = row.measurements.filter(({ period }) => within(range, period)).sort(byPeriod);
  const dated = row.targets.map(({ effectiveFrom: from, anchors: value }) => ({ from, value }));
  const anchorsFor = (period: string | undefined): Anchors | null =>
    inForceOn(dated, (period && periodDays(period)?.from) || dayOf(now)) ?? null;
  const ranged = range.from !== undefined || range.to !== undefined;
  const counted = ranged ? readings : readings.slice(-1);
  const value = rules.aggregate(
    row.kpi.aggregation,
    counted.map(({ reading }) => reading),
  );
  const periods = counted.length > 0 ? counted.map(({ period }) => period) : [undefined];
  const targets = periods.flatMap((period) => anchorsFor(period) ?? []);
  const anchors = rules.anchorsOver(row.kpi.aggregation, targets);
  const after = staleAfter(
    row,
    row.measurements
      .map(({ period }) => ({ period }))
      .sort(byPeriod)
      .at(-1)?.period,
  );
  const standing = anchors && rules.kpiStanding({ anchors, value, staleAfter: after, now: now.getTime() });
  const { kpi_id: kpiId, owner_id: ownerId, ...kpi } = row.kpi;
  return {
    kpiId,
    name: kpi.name,
    unit: kpi.unit,
    direction: kpi.direction,
    aggregation: kpi.aggregation,
    periodicity: kpi.periodicity,
    indicator: kpi.indicator,
    ownerId,
    weight: row.weight,
    anchors,
    value,
    score: standing?.score ?? null,
    state: standing?.state ?? 'noData',
    stale: standing?.state === 'stale',
    coverage: standing?.state === 'stale' ? 0 : 1,
    revision: kpi.revision,
    series: readings.map((measurement) => {
      const point = readingValue(measurement.reading);
      const target = anchorsFor(measurement.period);
      const score = target && rules.kpiScore(target, point);
      return {
        measurementId: measurement.measurement_id,
        period: measurement.period,
        reading: measurement.reading,
        value: point,
        score,
        band: rules.scoreBand(score),
        source: measurement.source,
        occurredAt: measurement.occurred_at,
        superseded: measurement.superseded,
      };
    }),
  };
};
