import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { releaseScreening } from './input-screening.values.ts';
import { mergedFeedbackScreened } from './merged-feedback.events.ts';
import { reviewContext } from './review.context.ts';
import { nominatedRelations } from './review.values.ts';
import { id } from './values.ts';

/** The texts of a release of merged input were screened, group by group. Nobody is asked anything: no writer is named. */
export const inputScreened = eventType(
  'InputScreened',
  z.object({
    reviewId: id,
    context: reviewContext,
    relation: z.enum(nominatedRelations),
    ...releaseScreening,
    occurredAt: instant,
  }),
);

export type InputScreened = EventOf<typeof inputScreened>;

export const inputScreeningEvents = [inputScreened, mergedFeedbackScreened] as const;
export type InputScreeningEvent = EventOf<(typeof inputScreeningEvents)[number]>;
