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

export const feedbackEvents = [feedbackGiven, feedbackWithdrawn] as const;
export type FeedbackEvent = EventOf<(typeof feedbackEvents)[number]>;
