import { z } from 'zod';
import { instant } from './envelope.ts';
import { languageTag } from './language.values.ts';
import { type EventOf, eventType } from './event-type.ts';
import { participantEvents } from './participant.events.ts';
import { personal } from './personal.ts';
import { ofReview } from './review.context.ts';
import {
  consequenceOutcomes,
  decisions,
  dimensionRatings,
  disputeOutcomes,
  flagAnswers,
  goalResult,
  participantRelations,
  pinnedManager,
  ratingBasis,
  reviewKinds,
  seenAt,
} from './review.values.ts';
import { usedSuggestion } from './suggestion.values.ts';
import { day, evidence, id } from './values.ts';

const ofSubject = personal('data.context.subjectId', z.string());

/** The suggestions whose words it used; absent if it names none. */
const suggestions = z.array(usedSuggestion).min(1).optional();

export const reviewOpened = eventType(
  'ReviewOpened',
  z.object({
    ...ofReview,
    kind: z.enum(reviewKinds),
    managers: z.array(pinnedManager),
  }),
);

/** The review was opened by mistake, or nobody will finish it. What was written in it is kept. */
export const reviewWithdrawn = eventType(
  'ReviewWithdrawn',
  z.object({ ...ofReview, reason: personal('metadata.actor.personId', z.string()) }),
);

/** `context` names the new rater. */
export const accountableRaterChanged = eventType(
  'AccountableRaterChanged',
  z.object({ ...ofReview, from: id, reason: personal('metadata.actor.personId', z.string()) }),
);

export const assessmentSubmitted = eventType(
  'AssessmentSubmitted',
  z.object({
    ...ofReview,
    assessmentId: id,
    assignmentId: id,
    authorId: id,
    relation: z.enum(participantRelations),
    ratings: dimensionRatings,
    /** Dimensions that do not apply; absent in events from before a cycle had questions. */
    notApplicable: z.array(z.string()).optional(),
    text: ofSubject,
    /** Of its texts; absent if the writer declared none. */
    language: languageTag.optional(),
    /** To the text questions of the cycle. */
    answers: z.array(z.object({ question: z.string(), text: ofSubject })).optional(),
    evidence: z.array(evidence),
    seenAt,
    suggestions,
    /** The earlier assessment under the same assignment, which this one replaces. */
    supersedes: id.nullable(),
  }),
);

/** `from` is the mark before; null if there was none. */
export const ratingProposed = eventType(
  'RatingProposed',
  z.object({
    ...ofReview,
    proposalId: id,
    proposerId: id,
    mark: z.number(),
    from: z.number().nullable(),
    rationale: ofSubject,
    language: languageTag.optional(),
    evidence: z.array(evidence),
    noEvidenceReason: ofSubject.optional(),
    seenAt,
    suggestions,
  }),
);

/** The rating was moved in calibration. In older events `calibrationSessionId` may name no session. */
export const ratingMoved = eventType(
  'RatingMoved',
  z.object({
    ...ofReview,
    moveId: id,
    moverId: id,
    mark: z.number(),
    from: z.number(),
    calibrationSessionId: id.nullable(),
    /** The dispute that the move decides. */
    disputeId: id.optional(),
    reason: ofSubject,
  }),
);

/** The accountable rater does not agree with a move. It stands all the same. */
export const objectionRecorded = eventType(
  'ObjectionRecorded',
  z.object({ ...ofReview, moveId: id, objectorId: id, reason: ofSubject }),
);

export const flagAnswered = eventType(
  'FlagAnswered',
  z.object({
    ...ofReview,
    flagId: id,
    detector: z.string(),
    answer: z.enum(flagAnswers),
    reason: ofSubject,
  }),
);

export const ratingFinalized = eventType(
  'RatingFinalized',
  z.object({
    ...ofReview,
    mark: z.number(),
    /** The proposal or move that it rests on, and the screening that covers it. */
    restsOn: ratingBasis,
    screeningRevision: z.int().min(0),
    finalizerId: id,
    goalResults: z.array(goalResult),
    scoringVersion: z.string(),
  }),
);

export const reviewShared = eventType('ReviewShared', z.object(ofReview));
export const reviewAcknowledged = eventType(
  'ReviewAcknowledged',
  z.object({ ...ofReview, agrees: z.boolean(), comment: ofSubject.optional() }),
);

/** The subject and the rater talked about the final rating. Each of the two writes their own notes. */
export const reviewTalkHeld = eventType(
  'ReviewTalkHeld',
  z.object({ ...ofReview, talkId: id, writerId: id, day, notes: ofSubject.optional() }),
);

/** The subject does not accept the rating that was shared. */
export const reviewDisputed = eventType(
  'ReviewDisputed',
  z.object({ ...ofReview, disputeId: id, grounds: ofSubject, evidence: z.array(evidence) }),
);

export const disputeReviewerAssigned = eventType(
  'DisputeReviewerAssigned',
  z.object({ ...ofReview, disputeId: id, reviewerId: id }),
);

/** If the rating is moved, `ReviewReopened` and `RatingMoved` follow in the same append. */
export const disputeResolved = eventType(
  'DisputeResolved',
  z.object({
    ...ofReview,
    disputeId: id,
    reviewerId: id,
    outcome: z.enum(disputeOutcomes),
    reason: ofSubject,
  }),
);

/** The rating is no longer final. The earlier final rating stays in the log. */
export const reviewReopened = eventType(
  'ReviewReopened',
  z.object({ ...ofReview, disputeId: id.nullable(), reason: ofSubject }),
);

/**
 * HR looked at what was changed, until an instant, of the evidence for the final rating. If the review is reopened,
 * `ReviewReopened` follows in the same append.
 */
export const consequencesLookedAt = eventType(
  'ConsequencesLookedAt',
  z.object({
    ...ofReview,
    lookId: id,
    outcome: z.enum(consequenceOutcomes),
    changesUntil: instant,
    reason: ofSubject,
  }),
);

/** What was decided on the final rating. Cairn computes none of it. */
export const decisionRecorded = eventType(
  'DecisionRecorded',
  z.object({
    ...ofReview,
    decisionId: id,
    decision: z.enum(decisions),
    effectiveFrom: day.optional(),
    note: ofSubject.optional(),
  }),
);

export const reviewEvents = [
  reviewOpened,
  reviewWithdrawn,
  ...participantEvents,
  accountableRaterChanged,
  assessmentSubmitted,
  ratingProposed,
  ratingMoved,
  objectionRecorded,
  flagAnswered,
  ratingFinalized,
  reviewShared,
  reviewAcknowledged,
  reviewTalkHeld,
  reviewDisputed,
  disputeReviewerAssigned,
  disputeResolved,
  reviewReopened,
  consequencesLookedAt,
  decisionRecorded,
] as const;
export type ReviewEvent = EventOf<(typeof reviewEvents)[number]>;
