import { isBackdated } from '@cairn/contracts/backdated';
import { dayOf } from '@cairn/contracts/day';
import { periodDays } from '@cairn/domain/kpi-period';
import { readingValue } from '@cairn/scoring/kpi-aggregation';
import type { Scoring } from '@cairn/scoring/versions';
import type { Measurement, Target } from './kpi.rows.ts';

type Pointed = {
  measurement: Measurement;
  target: Target | undefined;
  former: readonly Target[];
  today: string;
  timeZone: string | undefined;
};

/** Whether something was recorded after a period began. What was recorded on its first day could be known when it began. */
export const isLater = (recordedAt: string, period: string, timeZone: string | undefined): boolean => {
  const days = periodDays(period);
  return days !== undefined && dayOf(recordedAt, timeZone) > days.from;
};

/** One measurement as a point of a series, with the anchors that it is scored with and those that were in force before. */
export const showPoint = (rules: Scoring, { measurement, target, former, today, timeZone }: Pointed) => {
  const days = periodDays(measurement.period);
  const value = readingValue(measurement.reading);
  const { occurred_at: occurredAt, recorded_at: recordedAt } = measurement;
  const score = target ? rules.kpiScore(target.anchors, value) : null;
  // One literal with every field: a card has thousands of points.
  return {
    measurementId: measurement.measurement_id,
    period: measurement.period,
    unfinished: days !== undefined && days.to >= today,
    reading: measurement.reading,
    value,
    score,
    band: rules.scoreBand(score),
    anchors: target?.anchors ?? null,
    anchorsSaidLater: target !== undefined && isLater(target.recorded_at, measurement.period, timeZone),
    formerAnchors: former.map(({ anchors, recorded_at: said }) => ({
      anchors,
      recordedAt: said,
      score: rules.kpiScore(anchors, value),
    })),
    source: measurement.source,
    coverage: measurement.coverage ?? 1,
    occurredAt,
    recordedAt,
    backdated: isBackdated({ occurredAt, recordedAt }),
    superseded: measurement.superseded.map((earlier) => ({
      reading: earlier.reading,
      correctedAt: earlier.correctedAt,
      correctedBy: earlier.correctedBy,
      correctedByName: earlier.correctedByName ?? null,
      reason: earlier.reason,
      revision: earlier.revision,
    })),
  };
};
