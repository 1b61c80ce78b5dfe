import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import {
  anchors,
  kpiAggregations,
  kpiDirections,
  kpiIndicators,
  kpiPeriod,
  kpiPeriodicities,
  kpiReading,
} from './kpi.values.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

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

/** Supersedes the reading of a measurement. The earlier reading stays in the log. */
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
  z.object({
    kpiId: id,
    anchors,
    effectiveFrom: day,
    /** Given if `effectiveFrom` is before the day on which the target was said. */
    reason: personal('metadata.actor.personId', z.string()).optional(),
    occurredAt: instant,
  }),
);

/** The target that was revised from `effectiveFrom` on no longer counts; the one before it does. */
export const kpiTargetWithdrawn = eventType(
  'KpiTargetWithdrawn',
  z.object({
    kpiId: id,
    effectiveFrom: day,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

export const kpiEvents = [
  kpiDefined,
  kpiMeasured,
  kpiMeasurementCorrected,
  kpiTargetRevised,
  kpiTargetWithdrawn,
] as const;
export type KpiEvent = EventOf<(typeof kpiEvents)[number]>;
