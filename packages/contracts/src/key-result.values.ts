import { z } from 'zod';
import { day, figure, id } from './values.ts';

/** How a figure is shown: in per cent, or in a currency by its ISO 4217 code. Without it, with its `unit`. */
export const display = z.discriminatedUnion('style', [
  z.object({ style: z.literal('percent') }),
  z.object({ style: z.literal('currency'), currency: z.string().length(3) }),
]);
export type Display = z.infer<typeof display>;

const shown = { unit: z.string().max(40).optional(), display: display.optional() };
const trajectory = { baseline: figure, target: figure, ...shown };
const limit = { limit: figure, failsAt: figure, ...shown };

/** Where a frozen baseline comes from, and on which day it was read. */
const frozen = { baselineSource: z.string().max(80), baselineAsOf: day };

/** A part of a milestone key result, without the text of its title. */
export const milestonePart = z.object({
  milestoneId: z.string().min(1).max(60),
  weight: z.number().positive(),
  dueOn: day.optional(),
});

/** How a key result is measured. The kind decides the formula and the kind of value that its check-ins take. */
export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('increase'), ...trajectory }),
  z.object({ kind: z.literal('decrease'), ...trajectory }),
  z.object({ kind: z.literal('atLeast'), ...limit }),
  z.object({ kind: z.literal('atMost'), ...limit }),
  /** Inside is from `low` to `high`, both included. */
  z.object({ kind: z.literal('stayWithin'), low: figure, high: figure, ...shown }),
  z.object({ kind: z.literal('count'), ...trajectory }),
  z.object({
    kind: z.literal('relative'),
    baseline: figure,
    ...frozen,
    /** What is aimed at, as a share of the baseline: −.15 is 15 % below it. */
    change: figure,
    ...shown,
  }),
  /** The value is that of the KPI over the days of the key result. The baseline was frozen when it was linked. */
  z.object({ kind: z.literal('linkedKpi'), kpiId: id, ...trajectory }),
  z.object({ kind: z.literal('yesNo'), dueOn: day.optional() }),
  z.object({ kind: z.literal('milestone'), parts: z.array(milestonePart).min(1).max(50) }),
]);
export type Measure = z.infer<typeof measure>;

/**
 * A measure with its weight, as a key result had them until the next revision. `factor` is the sum of all weights after
 * the revision ÷ the sum before it if one event revised them all together, otherwise 1.
 */
export type MeasureInForce = { weight: number; measure: Measure; factor: number };

/** The value of a check-in, tagged by kind. A count gives the total, not the step. A milestone names the part. */
export const checkInValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: figure }),
  z.object({ kind: z.literal('count'), total: figure }),
  z.object({ kind: z.literal('yesNo'), done: z.boolean() }),
  z.object({ kind: z.literal('milestone'), milestoneId: z.string().min(1).max(60), done: z.boolean() }),
]);
export type CheckInValue = z.infer<typeof checkInValue>;

/** The status that the writer of a check-in reports. `complete` and `crushing` are reported, never derived. */
export const checkInStatuses = ['complete', 'crushing', 'onTrack', 'offTrack', 'onHold'] as const;
export type CheckInStatus = (typeof checkInStatuses)[number];

/** A value that progress rests on. It comes from a check-in or from a restatement, which has no check-in, status or confidence. */
export type Reading = {
  checkInId: string | null;
  revision: number;
  occurredAt: string;
  value: CheckInValue;
  status: CheckInStatus | null;
  confidence: number | null;
};
