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
    occurredAt: instant,
  }),
);

/** `openReviews` are the reviews that were still open and may be finished; absent in older events. */
export const cycleClosed = eventType(
  'CycleClosed',
  z.object({ cycleId: id, openReviews: z.array(id).optional(), occurredAt: instant }),
);

export const cycleEvents = [cycleOpened, cycleClosed] as const;
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
