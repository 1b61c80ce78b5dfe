import { dayOf } from '@cairn/contracts/day';
import { weightOn } from '@cairn/domain/dated-weight';
import { entryOn } from '@cairn/domain/dated';
import { periodDays } from '@cairn/domain/kpi-period';
import type { RecordedWeight } from '@cairn/read-model/scorecard.tables';
import type { Asked } from './kpi.view.ts';

/**
 * The day by which weights are judged: the one of the range that is nearest to today. That is the last day of a past range and
 * the first of one to come.
 */
export const judgedDay = ({ range: { from, to }, now, timeZone }: Asked): string => {
  const today = dayOf(now, timeZone);
  if (to !== undefined && to < today) return to;
  return from !== undefined && from > today ? from : today;
};

type Weighed = { weights: readonly RecordedWeight[] };

/** Whether a thing counts on a day: it was not retired by then. */
export const countsOn =
  (day: string) =>
  ({ weights }: Weighed): boolean =>
    weightOn(weights, day) !== null;

/** The weight of a thing on a day; if it was retired by then, its last weight before. */
export const lastWeight = ({ weights }: Weighed, day: string): number =>
  weightOn(weights, day) ?? weights.findLast(({ value }) => value !== null)?.value ?? 0;

/** When the weight that is in force on a day was recorded. */
export const weightRecordedAt = ({ weights }: Weighed, day: string): string =>
  entryOn(weights, day)?.recordedAt ?? '';

/** Since when a thing is retired, and why; undefined if it is not. */
export const retirementOf = ({ weights }: Weighed): RecordedWeight | undefined =>
  weights.find(({ value }) => value === null);

/** Every weight that a thing had, with the day from which it is in force. */
export const showWeights = ({ weights }: Weighed) =>
  weights.flatMap(({ from, value, recordedAt, reason }) =>
    value === null ? [] : [{ effectiveFrom: from, weight: value, recordedAt, reason }],
  );

/** The weight of a thing when a period began, and when that weight was recorded. */
export const weightWhenBegun = (weighed: Weighed, period: string) => {
  const from = periodDays(period)?.from ?? '';
  return { weight: lastWeight(weighed, from), recordedAt: weightRecordedAt(weighed, from) };
};
