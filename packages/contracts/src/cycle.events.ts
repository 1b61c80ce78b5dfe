import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { dayRange, id, label } from './values.ts';

export const cycleKinds = ['okr', 'review'] as const;
export const exclusionReasons = ['onLeave', 'recentHire', 'leaving', 'contractor', 'other'] as const;

/** Marks from lowest to highest. */
export const ratingScale = z.object({
  name: label,
  version: z.string().min(1).max(20),
  marks: z
    .array(z.object({ value: z.number(), label }))
    .min(2)
    .max(20),
});
export type RatingScale = z.infer<typeof ratingScale>;

const limit = z.int().min(1).optional();

/** The rules that a cycle pins: a later change of policy leaves it as it was. */
export const cyclePolicy = z.object({
  version: z.string().min(1).max(20),
  separationOfDuties: z.boolean(),
  scoringVersion: z.string(),
  detectors: z.record(z.string(), z.string()),
  keyResultsPerGoal: z.object({ warn: limit, block: limit }),
  /** Only warns: no stream holds all goals of an owner. */
  goalsPerOwner: z.object({ warn: limit }),
});
export type CyclePolicy = z.infer<typeof cyclePolicy>;

export const cycleOpened = eventType(
  'CycleOpened',
  z.object({
    cycleId: id,
    name: label,
    kind: z.enum(cycleKinds),
    /** The whole organisation, or one unit with all below it. */
    scope: z.union([z.literal('organisation'), id]),
    evaluationPeriod: dayRange,
    administrationWindow: dayRange,
    timeZone: z.string(),
    scale: ratingScale.nullable(),
    dimensions: z.array(z.object({ dimension: z.string(), label })),
    policy: cyclePolicy,
    eligible: z.union([z.literal('everyone'), z.array(id)]),
    exclusions: z.array(z.object({ employmentId: id, reason: z.enum(exclusionReasons) })),
    occurredAt: instant,
  }),
);

export const cycleClosed = eventType('CycleClosed', z.object({ cycleId: id, occurredAt: instant }));

export const cycleEvents = [cycleOpened, cycleClosed] as const;
export type CycleEvent = EventOf<(typeof cycleEvents)[number]>;

/** The calendar keeps the periods of one kind and scope from overlapping. */
export const periodReserved = eventType(
  'PeriodReserved',
  z.object({
    cycleId: id,
    kind: z.enum(cycleKinds),
    scope: z.union([z.literal('organisation'), id]),
    period: dayRange,
    occurredAt: instant,
  }),
);

/** A reservation whose cycle was never opened gives way. */
export const periodReleased = eventType('PeriodReleased', z.object({ cycleId: id, occurredAt: instant }));

export const calendarEvents = [periodReserved, periodReleased] as const;
export type CalendarEvent = EventOf<(typeof calendarEvents)[number]>;
