import { z } from 'zod';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { ofReview } from './review.context.ts';
import { seenAt } from './review.values.ts';
import { suggestionKinds } from './suggestion.values.ts';
import { id } from './values.ts';

const ofSubject = personal('data.context.subjectId', z.string());

/** `writerId` is the person who asked for the suggestion: nobody else may answer or use it. */
const every = {
  ...ofReview,
  suggestionId: id,
  writerId: id,
};

/** SHA-256 in hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A model suggested words to somebody who writes in a review. The actor is of the kind `ai` and acts for the writer. The hashes
 * are those of the template, of everything that the model was sent, and of its answer as it arrived: both with placeholders
 * instead of names.
 */
export const suggestionMade = eventType(
  'SuggestionMade',
  z.object({
    ...every,
    kind: z.enum(suggestionKinds),
    /** The model as it was asked for, and what the answer calls it. */
    model: z.string(),
    modelVersion: z.string(),
    template: z.string(),
    templateHash: hash,
    inputHash: hash,
    outputHash: hash,
    /** Up to where the read models had read the log when they gave the input. */
    seenAt,
    text: ofSubject,
  }),
);

/** The writer uses the words as they are. */
export const suggestionAccepted = eventType('SuggestionAccepted', z.object(every));

/** The writer uses other words instead: these. */
export const suggestionEdited = eventType('SuggestionEdited', z.object({ ...every, text: ofSubject }));

export const suggestionDismissed = eventType('SuggestionDismissed', z.object(every));

export const suggestionEvents = [
  suggestionMade,
  suggestionAccepted,
  suggestionEdited,
  suggestionDismissed,
] as const;
export type SuggestionEvent = EventOf<(typeof suggestionEvents)[number]>;
