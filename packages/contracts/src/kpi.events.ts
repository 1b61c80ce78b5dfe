import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, figure, id, label } from './values.ts';

export const kpiDirections = ['up', 'down', 'range'] as const;
export const kpiAggregations = ['sum', 'average', 'last', 'min', 'max', 'count', 'ratio'] as const;
export const kpiPeriodicities = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export const kpiIndicators = ['leading', 'lagging'] as const;

/** Red flag and goal; a range has them on both sides, `redLow < goalLow ≤ goalHigh < redHigh`. */
export const anchors = z.union([
  z.object({ red: figure, goal: figure }),
  z.object({ redLow: figure, goalLow: figure, goalHigh: figure, redHigh: figure }),
]);
export type Anchors = z.infer<typeof anchors>;

/** One period by its name: `2026`, `2026-Q3`, `2026-07` or `2026-W31`. */
export const kpiPeriod = z
  .string()
  .regex(
    /^(19|[2-9]\d)\d\d(-(Q[1-4]|(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])))?$/,
    'a period is named 2026, 2026-Q3, 2026-07 or 2026-W31',
  );

/** A ratio keeps what it was divided from, to be aggregated again. */
export const kpiReading = z.union([
  z.object({ value: figure }),
  z.object({ numerator: figure, denominator: figure.refine((n) => n !== 0, 'a denominator is not 0') }),
]);
export type KpiReading = z.infer<typeof kpiReading>;

export const kpiDefined = eventType(
  'KpiDefined',
  z.object({
    kpiId: id,
    name: label,
    unit: z.string().max(40),
    direction: z.enum(kpiDirections),
    anchors,
    aggregation: z.enum(kpiAggregations),
    periodicity: z.enum(kpiPeriodicities),
    indicator: z.enum(kpiIndicators),
    ownerId: id,
    occurredAt: instant,
  }),
);

export const kpiMeasured = eventType(
  'KpiMeasured',
  z.object({
    kpiId: id,
    measurementId: id,
    period: kpiPeriod,
    reading: kpiReading,
    source: label,
    occurredAt: instant,
  }),
);

/** Supersedes the reading of a measurement and keeps it in the log. */
export const kpiMeasurementCorrected = eventType(
  'KpiMeasurementCorrected',
  z.object({
    kpiId: id,
    measurementId: id,
    period: kpiPeriod,
    reading: kpiReading,
    from: kpiReading,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

/** Periods that began before `effectiveFrom` keep their target. */
export const kpiTargetRevised = eventType(
  'KpiTargetRevised',
  z.object({ kpiId: id, anchors, effectiveFrom: day, occurredAt: instant }),
);

export const kpiEvents = [kpiDefined, kpiMeasured, kpiMeasurementCorrected, kpiTargetRevised] as const;
export type KpiEvent = EventOf<(typeof kpiEvents)[number]>;
