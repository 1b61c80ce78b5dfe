import { z } from 'zod';
import { instant } from './envelope.ts';
import { coordinateSchema } from './coordinate.ts';
import { type EventOf, eventType } from './event-type.ts';
import { detectorOutcome, findingKinds } from './screening.values.ts';
import { reviewContext } from './review.events.ts';
import { id } from './values.ts';

const every = { reviewId: id, context: reviewContext, occurredAt: instant };

/** A prompt to look again: never a correction, never a verdict. */
export const biasFlagged = eventType(
  'BiasFlagged',
  z.object({
    ...every,
    /** From review, detector, version, what it is about and its numbers: the same finding keeps its answer. */
    flagId: id,
    detector: z.string(),
    version: z.string(),
    kind: z.enum(findingKinds),
    /** The step that it is about, such as `assessment:<id>` or `rating`, and who wrote that. */
    about: z.string(),
    authorId: id,
    numbers: z.record(z.string(), z.number()),
    sampleSize: z.int(),
    minimum: z.int(),
    threshold: z.number(),
    source: z.string(),
    /** True where the threshold is Cairn's own, because none is published. */
    ours: z.boolean(),
  }),
);

export const screeningCompleted = eventType(
  'ScreeningCompleted',
  z.object({
    ...every,
    /** One screening per trigger, review and detector versions. */
    screeningKey: z.string(),
    trigger: z.object({ eventId: id, type: z.string(), stream: z.string(), revision: z.int().min(0) }),
    /** The review revision up to which this screening has looked. */
    covers: z.int().min(0),
    inputsUpTo: coordinateSchema,
    detectors: z.array(detectorOutcome),
  }),
);

export const screeningEvents = [biasFlagged, screeningCompleted] as const;
export type ScreeningEvent = EventOf<(typeof screeningEvents)[number]>;
