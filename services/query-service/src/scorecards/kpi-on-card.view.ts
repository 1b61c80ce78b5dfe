import type { Scoring } from '@cairn/scoring/versions';
import { isLater } from './kpi.point.ts';
import type { AttachedKpi } from './kpi.rows.ts';
import { type Asked, showMeasuredKpi } from './kpi.view.ts';
import { judgedDay, lastWeight, showWeights, weightRecordedAt, weightWhenBegun } from './weight.view.ts';

/** A KPI on an objective, with the weights that it counts with there: each point with that of the day its period began. */
export const showKpi = (rules: Scoring, row: AttachedKpi, asked: Asked) => {
  const shown = showMeasuredKpi(rules, row, asked);
  const day = judgedDay(asked);
  return {
    ...shown,
    weight: lastWeight(row, day),
    weights: showWeights(row),
    weightRecordedAt: weightRecordedAt(row, day),
    // Added to the points, which nobody else holds: copies of thousands would cost as much as their scores.
    series: shown.series.map((point) => {
      const { weight, recordedAt } = weightWhenBegun(row, point.period);
      const weightSaidLater = isLater(recordedAt, point.period, asked.timeZone);
      return Object.assign(point, { weight, weightSaidLater });
    }),
  };
};
