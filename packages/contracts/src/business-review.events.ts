import { z } from 'zod';
import { reviewed, reviewRhythms, reviewTopics } from './business-review.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id } from './values.ts';

const text = personal('metadata.actor.personId', z.string());

const schedule = {
  rhythm: z.enum(reviewRhythms),
  /** The day on which it is due first; the others follow in its rhythm. */
  firstDay: day,
  /** Who sees to it that it is held. */
  leaderId: id,
};

export const businessReviewScheduled = eventType(
  'BusinessReviewScheduled',
  z.object({
    businessReviewId: id,
    of: reviewed,
    topic: z.enum(reviewTopics),
    ...schedule,
    occurredAt: instant,
  }),
);

export const businessReviewRescheduled = eventType(
  'BusinessReviewRescheduled',
  z.object({ businessReviewId: id, ...schedule, reason: text, occurredAt: instant }),
);

/** `day` is the day on which people met; it may lie before the day of the record. */
export const businessReviewHeld = eventType(
  'BusinessReviewHeld',
  z.object({
    businessReviewId: id,
    meetingId: id,
    day,
    participantIds: z.array(id),
    notes: text.optional(),
    decisions: z.array(z.object({ text })),
    occurredAt: instant,
  }),
);

export const businessReviewEnded = eventType(
  'BusinessReviewEnded',
  z.object({ businessReviewId: id, reason: text, occurredAt: instant }),
);

export const businessReviewEvents = [
  businessReviewScheduled,
  businessReviewRescheduled,
  businessReviewHeld,
  businessReviewEnded,
] as const;
export type BusinessReviewEvent = EventOf<(typeof businessReviewEvents)[number]>;
