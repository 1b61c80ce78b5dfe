import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import {
  anchors,
  kpiAbout,
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
    /** It is computed from other KPIs, by the formula in `kpiGraph`, and never measured. */
    computed: z.boolean().optional(),
    ...kpiAbout.pick({ measures: true, method: true, source: true, financial: true }).partial().shape,
    ...kpiAbout.pick({ baseline: true, benchmark: true }).partial().shape,
  }),
);

/** The fields of a definition that may be revised. What else it says makes it another KPI. */
const revisable = z.object({ name: label, ...kpiAbout.shape }).partial();

/** `to` holds the fields that were revised, and `from` what they said before. */
export const kpiRevised = eventType(
  'KpiRevised',
  z.object({
    kpiId: id,
    from: revisable,
    to: revisable,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

export const kpiOwnerChanged = eventType(
  'KpiOwnerChanged',
  z.object({
    kpiId: id,
    ownerId: id,
    from: id,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

/** It is measured no longer. Its history stays. */
export const kpiRetired = eventType(
  'KpiRetired',
  z.object({
    kpiId: id,
    reason: personal('metadata.actor.personId', z.string()),
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

/** A machine may write the readings of the KPI from now on. */
export const kpiFeederAdmitted = eventType(
  'KpiFeederAdmitted',
  z.object({
    kpiId: id,
    /** The person id that its tokens carry. */
    feederId: id,
    feederName: label,
    occurredAt: instant,
  }),
);

export const kpiFeederDismissed = eventType(
  'KpiFeederDismissed',
  z.object({
    kpiId: id,
    feederId: id,
    reason: personal('metadata.actor.personId', z.string()),
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
    /** The last day on which it is in force; open if it is absent. */
    effectiveTo: day.optional(),
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
  kpiRevised,
  kpiOwnerChanged,
  kpiRetired,
  kpiFeederAdmitted,
  kpiFeederDismissed,
  kpiMeasured,
  kpiMeasurementCorrected,
  kpiTargetRevised,
  kpiTargetWithdrawn,
] as const;
export type KpiEvent = EventOf<(typeof kpiEvents)[number]>;
