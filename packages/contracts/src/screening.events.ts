import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { type EventOf, eventType } from './event-type.ts';
import { detectorOutcome, findingKinds } from './screening.values.ts';
import { ofReview } from './review.context.ts';
import { id } from './values.ts';

/** A prompt to look again: never a correction, never a verdict. */
export const biasFlagged = eventType(
  'BiasFlagged',
  z.object({
    ...ofReview,
    /** Derived from the review, detector, version, subject matter and numbers, so the same finding keeps its answer. */
    flagId: id,
    detector: z.string(),
    version: z.string(),
    kind: z.enum(findingKinds),
    /** What the finding is about, `assessment:<id>` or `rating`, and its author. */
    about: z.string(),
    authorId: id,
    numbers: z.record(z.string(), z.number()),
    sampleSize: z.int(),
    minimum: z.int(),
    threshold: z.number(),
    source: z.string(),
    /** True if the threshold is Cairn's own because none is published. */
    ours: z.boolean(),
  }),
);

export const screeningCompleted = eventType(
  'ScreeningCompleted',
  z.object({
    ...ofReview,
    /** Unique for each trigger, review and set of detector versions. */
    screeningKey: z.string(),
    trigger: z.object({ eventId: id, type: z.string(), stream: z.string(), revision: z.int().min(0) }),
    /** The review revision up to which this screening looked. */
    covers: z.int().min(0),
    inputsUpTo: coordinateSchema,
    detectors: z.array(detectorOutcome),
  }),
);

export const screeningEvents = [biasFlagged, screeningCompleted] as const;
export type ScreeningEvent = EventOf<(typeof screeningEvents)[number]>;
