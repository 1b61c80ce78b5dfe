import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { attributions, feedbackAudiences, feedbackKinds } from './feedback.values.ts';
import { personal } from './personal.ts';
import { id } from './values.ts';

export const feedbackGiven = eventType(
  'FeedbackGiven',
  z.object({
    feedbackId: id,
    subjectId: id,
    giverId: id,
    kind: z.enum(feedbackKinds),
    text: personal('data.subjectId', z.string()),
    audience: z.enum(feedbackAudiences),
    attribution: z.enum(attributions),
    goalId: id.nullable(),
    /** The request that it answers. Absent if it answers none, or is confidential: the request names its giver. */
    requestId: id.optional(),
    occurredAt: instant,
  }),
);

/** Its subject has read it. */
export const feedbackAcknowledged = eventType(
  'FeedbackAcknowledged',
  z.object({
    feedbackId: id,
    subjectId: id,
    comment: personal('data.subjectId', z.string()).optional(),
    occurredAt: instant,
  }),
);

export const feedbackWithdrawn = eventType(
  'FeedbackWithdrawn',
  z.object({
    feedbackId: id,
    subjectId: id,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

/** Somebody asks another person for feedback about themselves, or about somebody below them. */
export const feedbackRequested = eventType(
  'FeedbackRequested',
  z.object({
    requestId: id,
    requesterId: id,
    giverId: id,
    subjectId: id,
    question: personal('metadata.actor.personId', z.string()).nullable(),
    occurredAt: instant,
  }),
);

/** A request has a stream of its own: in that of the feedback it would name a giver who stays unnamed. */
export const feedbackRequestEvents = [feedbackRequested] as const;
export type FeedbackRequestEvent = EventOf<(typeof feedbackRequestEvents)[number]>;

export const feedbackEvents = [feedbackGiven, feedbackAcknowledged, feedbackWithdrawn] as const;
export type FeedbackEvent = EventOf<(typeof feedbackEvents)[number]>;
