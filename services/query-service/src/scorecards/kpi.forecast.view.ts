import { dayOf, msPerDay } from '@cairn/contracts/day';
import { periodsUntil } from '@cairn/domain/kpi-period';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Scoring } from '@cairn/scoring/versions';
import { byPeriod, lastDay } from './kpi.cadence.ts';
import type { KpiHistory } from './kpi.rows.ts';
import { targetOf, targetsThatCount } from './kpi.targets.ts';

type Ahead = { now: Date; timeZone?: string | undefined; until?: string | undefined };

const mostPeriods = 60;

/** The readings of ended periods, by the index of the period since the first one, and all periods up to a day. */
const seriesOf = ({ measurements }: KpiHistory, today: string, until: string) => {
  const ended = measurements.filter((each) => lastDay(each) < today).sort(byPeriod);
  const periods = ended[0] ? periodsUntil(ended[0].period, dayOf(Date.parse(until) + msPerDay)) : [];
  const points = ended.flatMap(({ period, reading }) => {
    const [x, y] = [periods.indexOf(period), readingValue(reading)];
    return y === null || x < 0 ? [] : [{ x, y }];
  });
  return { periods, points };
};

/**
 * Where a KPI is heading: the line through the readings of its ended periods, with a prediction for each period from the
 * last reading up to a day, by default the end of this year. Each is compared with the target in force for its period.
 */
export const showForecast = (rules: Scoring, row: KpiHistory, { now, timeZone, until }: Ahead) => {
  const today = dayOf(now, timeZone);
  const end = until ?? `${today.slice(0, 4)}-12-31`;
  const { periods, points } = seriesOf(row, today, end);
  const targets = targetsThatCount(row.targets);
  const model = rules.forecast(points);
  const last = points.at(-1);
  const ahead = periods
    .flatMap((period, x) => (last && x > last.x ? [{ period, x }] : []))
    .slice(0, mostPeriods);
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
