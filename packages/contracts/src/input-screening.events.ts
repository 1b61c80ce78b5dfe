import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { reviewContext } from './review.context.ts';
import { nominatedRelations } from './review.values.ts';
import { groupOutcome } from './screening.values.ts';
import { id } from './values.ts';

/** The texts of a release of merged input were screened, group by group. Nobody is asked anything: no writer is named. */
export const inputScreened = eventType(
  'InputScreened',
  z.object({
    reviewId: id,
    context: reviewContext,
    relation: z.enum(nominatedRelations),
    /** Unique for each release and set of detector versions. */
    screeningKey: z.string(),
    release: z.object({ eventId: id, stream: z.string(), revision: z.int().min(0) }),
    inputsUpTo: coordinateSchema,
    /** In the order of the groups of the release. */
    groups: z.array(z.array(groupOutcome)),
    occurredAt: instant,
  }),
);

export const inputScreeningEvents = [inputScreened] as const;
export type InputScreeningEvent = EventOf<(typeof inputScreeningEvents)[number]>;
