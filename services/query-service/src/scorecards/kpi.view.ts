import { dayOf } from '@cairn/contracts/day';
import type { Anchors } from '@cairn/contracts/kpi.values';
import { boundedOn } from '@cairn/domain/dated';
import { belongsTo, byPeriod, lastDayOf, type OpenRange, periodsUntil } from '@cairn/domain/kpi-period';
import type { Scoring } from '@cairn/scoring/versions';
import { cadenceOf, nextDue } from './kpi.cadence.ts';
import { showFormula } from './kpi.formula.view.ts';
import { showPoint } from './kpi.point.ts';
import { isPresent } from './kpi.present.ts';
import type { KpiHistory, Measurement } from './kpi.rows.ts';
import { formerTargets, targetOf, targetsThatCount } from './kpi.targets.ts';

/** The range that is asked for, the time, the organisation's time zone, and how many points a series may have. */
export type Asked = { range: OpenRange; now: Date; timeZone?: string | undefined; points: number };

const isRanged = ({ from, to }: OpenRange): boolean => from !== undefined || to !== undefined;

// A range that ends before today is never stale.
const staleAfter = (row: KpiHistory, asked: Asked): number | null => {
  const isPast = asked.range.to !== undefined && asked.range.to < dayOf(asked.now, asked.timeZone);
  return isPast || row.measurements.length === 0 ? null : nextDue(row, asked);
};

/** The ended periods of the range since the KPI's first one, and how many of them have data; a computed one counts with its coverage. */
const endedIn = ({ measurements }: KpiHistory, { range, now, timeZone }: Asked) => {
  const [first] = measurements.toSorted(byPeriod);
  const all = first ? periodsUntil(first.period, dayOf(now, timeZone)) : [];
  const ended = all.filter((period) => belongsTo(period, range));
  const shares = new Map(measurements.map(({ period, coverage = 1 }) => [period, coverage]));
  return {
    ended: ended.length,
    measured: ended.reduce((sum, period) => sum + (shares.get(period) ?? 0), 0),
  };
};

const standingOf = (
  rules: Scoring,
  row: KpiHistory,
  { asked, counted }: { asked: Asked; counted: readonly Measurement[] },
) => {
  const { aggregation } = row.kpi;
  const value = rules.aggregate(
    aggregation,
    counted.map(({ reading }) => reading),
  );
  const targets = targetsThatCount(row.targets);
  const held =
    counted.length > 0
      ? counted.map(({ period }) => targetOf(targets, period))
      : [boundedOn(targets, dayOf(asked.now, asked.timeZone))];
  const anchors: Anchors | null = rules.anchorsOver(
    aggregation,
    held.flatMap((target) => target?.anchors ?? []),
  );
  const at = { staleAfter: staleAfter(row, asked), now: asked.now.getTime() };
  const standing = anchors && rules.kpiStanding({ anchors, value, ...at });
  const stale = standing?.state === 'stale';
  const periodCoverage = rules.periodCoverage({ ...endedIn(row, asked), value });
  return {
    anchors,
    value,
    score: standing?.score ?? null,
    state: standing?.state ?? 'noData',
    stale,
    coverage: isRanged(asked.range) ? periodCoverage : Number(!stale) * (counted.at(-1)?.coverage ?? 1),
  };
};

const byFirstDay = (a: { from: string }, b: { from: string }): number => (a.from < b.from ? -1 : 1);

const showTargets = ({ targets }: KpiHistory) =>
  targetsThatCount(targets)
    .toSorted(byFirstDay)
    .map(({ value: { anchors, recorded_at: recordedAt, reason }, from, to }) => ({
      effectiveFrom: from,
      effectiveTo: to ?? null,
      anchors,
      recordedAt,
      reason,
    }));

const showDefinition = (row: KpiHistory) => ({ ...definition(row), formula: showFormula(row) });

const definition = ({ kpi, owner_name: ownerName }: KpiHistory) => ({
  kpiId: kpi.kpi_id,
  name: kpi.name,
  unit: kpi.unit,
  measures: kpi.measures,
  method: kpi.method,
  source: kpi.source,
  direction: kpi.direction,
  aggregation: kpi.aggregation,
  periodicity: kpi.periodicity,
  indicator: kpi.indicator,
  financial: kpi.financial,
  baseline: kpi.baseline,
  benchmark: kpi.benchmark,
  ownerId: kpi.owner_id,
  ownerName,
  retiredAt: kpi.retired_at,
  feeders: kpi.feeders,
});

/**
 * A KPI with its series, oldest first. Its value is the aggregate of the readings in the range, or the last reading if no
 * range is given; none that lies in the future counts. Each point is scored against the target in force when its period began.
 */
export const showMeasuredKpi = (rules: Scoring, found: KpiHistory, asked: Asked) => {
  const row = { ...found, measurements: found.measurements.filter(isPresent(asked)) };
  const readings = row.measurements.filter(({ period }) => belongsTo(period, asked.range)).sort(byPeriod);
  const counted = isRanged(asked.range) ? readings : readings.slice(-1);
  const series = readings.slice(-asked.points);
  const [targets, today] = [targetsThatCount(row.targets), dayOf(asked.now, asked.timeZone)];
  const points = series.map((measurement) => {
    const { period } = measurement;
    const held = { target: targetOf(targets, period), former: formerTargets(row.targets, period) };
    return showPoint(rules, { measurement, ...held, today, timeZone: asked.timeZone });
  });
  return {
    ...showDefinition(row),
    ...standingOf(rules, row, { asked, counted }),
    ...cadenceOf(row, asked),
    unfinished: counted.some((each) => lastDayOf(each.period) >= today),
    targets: showTargets(row),
    revision: row.kpi.revision,
    series: points,
    earlierPoints: readings.length - series.length,
    futurePoints: found.measurements.length - row.measurements.length,
  };
};

/** Whether a KPI still counts: it was not retired by the end of the range. */
export const isInUse =
  ({ range, now, timeZone }: Asked) =>
  ({ retiredAt }: { retiredAt: string | null }): boolean =>
    retiredAt === null || dayOf(retiredAt, timeZone) > (range.to ?? dayOf(now, timeZone));
