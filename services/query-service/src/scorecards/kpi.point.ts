import { dayOf } from '@cairn/contracts/day';
import { periodDays } from '@cairn/domain/kpi-period';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Scoring } from '@cairn/scoring/versions';
import type { KpiRow, Measurement, Target } from './kpi.rows.ts';
import { showClocks } from '../asking/two-clocks.ts';

type Pointed = {
  measurement: Measurement;
  target: Target | undefined;
  today: string;
  timeZone: string | undefined;
};

/** One measurement as a point of a series, with the anchors and the weight that it is scored with, and whether they were said later. */
export const showPoint = (
  rules: Scoring,
  { weight, recorded_at }: KpiRow,
  { measurement, target, today, timeZone }: Pointed,
) => {
  const days = periodDays(measurement.period);
  const value = readingValue(measurement.reading);
  const score = target ? rules.kpiScore(target.anchors, value) : null;
  // What was recorded on the first day of a period or before could be known when the period began.
  const isLater = (recordedAt: string): boolean =>
    days !== undefined && dayOf(recordedAt, timeZone) > days.from;
  return {
    measurementId: measurement.measurement_id,
    period: measurement.period,
    unfinished: days !== undefined && days.to >= today,
    reading: measurement.reading,
    value,
    score,
    band: rules.scoreBand(score),
    anchors: target?.anchors ?? null,
    anchorsSaidLater: target !== undefined && isLater(target.recorded_at),
    weight,
    weightSaidLater: isLater(recorded_at),
    source: measurement.source,
    ...showClocks(measurement.occurred_at, measurement.recorded_at),
    superseded: measurement.superseded,
  };
};
