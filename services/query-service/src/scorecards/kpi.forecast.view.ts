import { dayOf } from '@cairn/contracts/day';
import { endOfYear, trendOf } from '@cairn/domain/kpi-trend';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Scoring } from '@cairn/scoring/versions';
import type { KpiHistory } from './kpi.rows.ts';
import { targetOf, targetsThatCount } from './kpi.targets.ts';

type Ahead = { now: Date; timeZone?: string | undefined; until?: string | undefined };

const mostPeriods = 60;

/**
 * Where a KPI is heading: the line through the readings of its ended periods, with a prediction for each period from the
 * last reading up to a day, by default the end of this year. Each is compared with the target in force for its period.
 */
export const showForecast = (rules: Scoring, row: KpiHistory, { now, timeZone, until }: Ahead) => {
  const today = dayOf(now, timeZone);
  const end = until ?? endOfYear(today);
  const values = row.measurements.map(({ period, reading }) => ({ period, value: readingValue(reading) }));
  const { points, ahead: all } = trendOf(values, { today, until: end });
  const targets = targetsThatCount(row.targets);
  const model = rules.forecast(points);
  const last = points.at(-1);
  const ahead = all.slice(0, mostPeriods);
  const anchorsFor = (period: string) => targetOf(targets, period)?.anchors ?? null;
  const final = ahead.at(-1);
  const goal = final ? anchorsFor(final.period) : null;
  const predicted = model
    ? ahead.map(({ period, x }) => {
        const [prediction, anchors] = [model.at(x), anchorsFor(period)];
        return {
          period,
          ...prediction,
          anchors,
          willMiss: anchors !== null && rules.willMiss(anchors, prediction),
        };
      })
    : [];
  return {
    until: end,
    scoringVersion: rules.version,
    points: points.length,
    slope: model?.slope ?? null,
    requiredRate: final && last && goal ? rules.requiredRate(goal, last.y, final.x - last.x) : null,
    willMiss: predicted.at(-1)?.willMiss ?? null,
    periods: predicted,
  };
};
