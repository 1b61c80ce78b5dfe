import { z } from 'zod';
import { instant } from './envelope.ts';
import {
  cycleKinds,
  cycleRhythms,
  cyclePolicy,
  cycleScope,
  eligibility,
  exclusion,
  ratingDimension,
  ratingScale,
} from './cycle.values.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { question } from './question.values.ts';
import { stage } from './stage.values.ts';
import { dayRange, id, label } from './values.ts';

export const cycleOpened = eventType(
  'CycleOpened',
  z.object({
    cycleId: id,
    name: label,
    kind: z.enum(cycleKinds),
    scope: cycleScope,
    evaluationPeriod: dayRange,
    administrationWindow: dayRange,
    timeZone: z.string(),
    /** Absent in older events: by the length of the evaluation period. */
    rhythm: z.enum(cycleRhythms).optional(),
    scale: ratingScale.nullable(),
    dimensions: z.array(ratingDimension),
    policy: cyclePolicy,
    eligible: eligibility,
    exclusions: z.array(exclusion),
    /** Absent: the cycle has no stages, or an assessment is free in what it answers. */
    stages: z.array(stage).optional(),
    questions: z.array(question).optional(),
    /** The template that it was opened from; absent for other cycles. */
    templateId: id.optional(),
    occurredAt: instant,
  }),
);

/** `openReviews` are the reviews that were still open and may be finished; absent in older events. */
export const cycleClosed = eventType(
  'CycleClosed',
  z.object({ cycleId: id, openReviews: z.array(id).optional(), occurredAt: instant }),
);

/** After the opening, an employment no longer takes part. */
export const cycleEmploymentExcluded = eventType(
  'CycleEmploymentExcluded',
  z.object({ cycleId: id, personId: id, exclusion, occurredAt: instant }),
);

/** After the opening, an employment takes part that was excluded or not among the eligible ones. */
export const cycleEmploymentIncluded = eventType(
  'CycleEmploymentIncluded',
  z.object({
    cycleId: id,
    personId: id,
    employmentId: id,
    reason: personal('data.personId', z.string()),
    occurredAt: instant,
  }),
);

export const cycleEvents = [
  cycleOpened,
  cycleEmploymentExcluded,
  cycleEmploymentIncluded,
  cycleClosed,
] as const;
export type CycleEvent = EventOf<(typeof cycleEvents)[number]>;

/** The calendar keeps cycles of one kind, scope and rhythm from overlapping. */
export const periodReserved = eventType(
  'PeriodReserved',
  z.object({
    cycleId: id,
    kind: z.enum(cycleKinds),
    scope: cycleScope,
    period: dayRange,
    /** Absent in older events: by the length of the period. */
    rhythm: z.enum(cycleRhythms).optional(),
    occurredAt: instant,
  }),
);

/** A reservation whose cycle was never opened gives way to another cycle. */
export const periodReleased = eventType('PeriodReleased', z.object({ cycleId: id, occurredAt: instant }));

export const calendarEvents = [periodReserved, periodReleased] as const;
export type CalendarEvent = EventOf<(typeof calendarEvents)[number]>;
