import { z } from 'zod';
import { leastMerged } from './cycle.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { languageTag } from './language.values.ts';
import { personal } from './personal.ts';
import { dimensionRatings, nominatedRelations } from './review.values.ts';
import { id } from './values.ts';

/** What a contribution belongs to. */
const contributionContext = z.object({
  reviewId: id,
  assignmentId: id,
  cycleId: id,
  subjectId: id,
  relation: z.enum(nominatedRelations),
});

/** What the writer was told about how their contribution is shown. */
export const contributionPromise = z.object({
  attribution: z.literal('merged'),
  k: z.int().min(leastMerged),
  policyVersion: z.string(),
});

/**
 * A peer or report assesses in a cycle that merges such input. It stands in a stream of its own, so that nothing about the
 * review tells that it arrived. A later one in the same stream replaces it.
 */
export const contributionSubmitted = eventType(
  'ContributionSubmitted',
  z.object({
    contributionId: id,
    giverId: id,
    context: contributionContext,
    promise: contributionPromise,
    ratings: dimensionRatings,
    /** Dimensions that do not apply. */
    notApplicable: z.array(z.string()).optional(),
    text: personal('data.context.subjectId', z.string()),
    /** Of the text. Absent: that of the cycle's policy. */
    language: languageTag.optional(),
    occurredAt: instant,
  }),
);

/**
 * The participant declines. `ParticipantDeclined` follows in the stream of the review. It stands here first, because a
 * contribution under the same assignment knows nothing of the review's stream. `before` is how often they had declined before.
 */
export const contributionDeclined = eventType(
  'ContributionDeclined',
  z.object({
    contributionId: id,
    giverId: id,
    context: contributionContext,
    before: z.int().min(0),
    occurredAt: instant,
  }),
);

export const contributionEvents = [contributionSubmitted, contributionDeclined] as const;
export type ContributionEvent = EventOf<(typeof contributionEvents)[number]>;
