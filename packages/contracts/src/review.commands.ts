import { z } from 'zod';
import { type CommandData, commandDay, givenInstant, occurredAt, onlyWhen, text } from './command-data.ts';
import type { Command } from './decider.ts';
import type { Actor } from './envelope.ts';
import { languageTag } from './language.values.ts';
import {
  consequenceOutcomes,
  decisions,
  disputeOutcomes,
  flagAnswers,
  nominatedRelations,
  participantRelations,
  reviewKinds,
  seenAt,
} from './review.values.ts';
import { evidence, id } from './values.ts';

const mark = z.number().min(-1_000).max(1_000);
/** One mark for each dimension that is rated. */
export const givenRatings = z
  .array(z.strictObject({ dimension: z.string().min(1).max(200), mark }))
  .max(50)
  .default([]);
/** Dimensions that get no mark because they do not apply. */
export const notApplicable = z
  .array(z.string().min(1).max(60))
  .max(50)
  .optional()
  .describe('dimensions that do not apply');
const citing = {
  evidence: z.array(evidence).max(200).default([]),
  /** What the writer's screen showed: coordinates from the query replies. */
  seenAt: seenAt.refine((seen) => Object.keys(seen).length <= 20, 'at most 20 projections').default({}),
  suggestionIds: z
    .array(id)
    .min(1)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'each suggestion once')
    .optional()
    .describe('the suggestions of a model whose words you used: each made for you, and accepted or edited'),
};

/** By default the accountable rater is the line manager at the end of the evaluation period, or today if that is earlier. */
export const openReviewBody = z.strictObject({
  employmentId: id,
  subjectId: id,
  cycleId: id,
  kind: z.enum(reviewKinds),
  accountableRaterId: id.optional(),
  occurredAt,
});
export const assignParticipantBody = z.strictObject({
  personId: id,
  relation: z.enum(participantRelations),
  occurredAt,
});
export const withdrawReviewBody = z.strictObject({ reason: text, occurredAt });
export const releaseParticipantBody = z.strictObject({ reason: text, occurredAt });
export const nominateParticipantBody = z.strictObject({
  personId: id,
  relation: z.enum(nominatedRelations),
  occurredAt,
});
export const approveNominationBody = onlyWhen;
/** Another person is assigned in the place of the nominated one. */
export const changeNominationBody = z.strictObject({
  personId: id,
  relation: z.enum(nominatedRelations),
  reason: text,
  occurredAt,
});
export const turnDownNominationBody = z.strictObject({ reason: text, occurredAt });
export const declineAssignmentBody = z.strictObject({ reason: text, occurredAt });
export const changeAccountableRaterBody = z.strictObject({
  accountableRaterId: id,
  reason: text,
  occurredAt,
});
export const language = languageTag
  .optional()
  .describe(
    'of the texts, such as en or de-AT; by default that of the cycle’s policy, which is English unless it says otherwise',
  );

export const submitAssessmentBody = z.strictObject({
  assignmentId: id,
  ratings: givenRatings,
  notApplicable,
  text,
  language,
  answers: z
    .array(z.strictObject({ question: z.string().min(1).max(60), text }))
    .max(50)
    .optional()
    .describe('to the text questions of the cycle'),
  ...citing,
  occurredAt,
});
export const proposeRatingBody = z.strictObject({
  mark,
  rationale: text,
  language,
  ...citing,
  /** Why the proposal cites less than the cycle's policy asks for. */
  noEvidenceReason: text.optional(),
  occurredAt,
});
export const moveRatingBody = z.strictObject({
  mark,
  reason: text,
  /** The open session in which the rating is moved, if it is moved in one. */
  calibrationSessionId: id.nullable().default(null),
  occurredAt,
});
export const recordObjectionBody = z.strictObject({ reason: text, occurredAt });
export const answerFlagBody = z.strictObject({ answer: z.enum(flagAnswers), reason: text, occurredAt });
export const finalizeRatingBody = onlyWhen;
export const shareReviewBody = onlyWhen;
export const acknowledgeReviewBody = z.strictObject({
  agrees: z.boolean(),
  comment: text.optional(),
  occurredAt,
});

export const recordReviewTalkBody = z.strictObject({ day: commandDay, notes: text.optional(), occurredAt });
export const disputeReviewBody = z.strictObject({
  grounds: text,
  evidence: z.array(evidence).max(200).default([]),
  occurredAt,
});
export const assignDisputeReviewerBody = z.strictObject({ reviewerId: id, occurredAt });
export const resolveDisputeBody = z.strictObject({
  outcome: z.enum(disputeOutcomes),
  /** The new mark, if the rating is moved. */
  mark: mark.optional(),
  reason: text,
  occurredAt,
});
export const reopenReviewBody = z.strictObject({ reason: text, occurredAt });
export const lookAtConsequencesBody = z.strictObject({
  outcome: z.enum(consequenceOutcomes),
  /** When the last change that was looked at was recorded. */
  changesUntil: givenInstant,
  reason: text,
  occurredAt,
});
export const recordDecisionBody = z.strictObject({
  decision: z.enum(decisions),
  effectiveFrom: commandDay.optional(),
  note: text.optional(),
  occurredAt,
});

/** Only a person rates, answers a flag and acknowledges a review: this actor comes from the token of a human. */
export type HumanActor = Actor & { kind: 'human' };
type RatingCommand<T extends string, D> = Omit<Command<T, D>, 'actor'> & { actor: HumanActor };
/** A command that may give marks: without any, its actor may be of another kind. */
export type WithMarks<T extends string, D extends { ratings: readonly unknown[] }> =
  | RatingCommand<T, D>
  | Command<T, D & { ratings: [] }>;

type Of<B extends z.ZodType, Ids extends string = never> = CommandData<B, Ids | 'reviewId'>;

export type OpenReview = Command<'OpenReview', Of<typeof openReviewBody>>;
export type WithdrawReview = Command<'WithdrawReview', Of<typeof withdrawReviewBody>>;
export type AssignParticipant = Command<
  'AssignParticipant',
  Of<typeof assignParticipantBody, 'assignmentId'>
>;
export type ReleaseParticipant = Command<
  'ReleaseParticipant',
  Of<typeof releaseParticipantBody, 'assignmentId'>
>;
export type NominateParticipant = Command<
  'NominateParticipant',
  Of<typeof nominateParticipantBody, 'assignmentId'>
>;
export type ApproveNomination = Command<
  'ApproveNomination',
  Of<typeof approveNominationBody, 'assignmentId'>
>;
/** `assignmentId` is the nomination's, `insteadAssignmentId` that of the person who is assigned. */
export type ChangeNomination = Command<
  'ChangeNomination',
  Of<typeof changeNominationBody, 'assignmentId' | 'insteadAssignmentId'>
>;
export type TurnDownNomination = Command<
  'TurnDownNomination',
  Of<typeof turnDownNominationBody, 'assignmentId'>
>;
export type DeclineAssignment = Command<
  'DeclineAssignment',
  Of<typeof declineAssignmentBody, 'assignmentId'>
>;
export type NominationCommand =
  | NominateParticipant
  | ApproveNomination
  | ChangeNomination
  | TurnDownNomination
  | DeclineAssignment;
export type ChangeAccountableRater = Command<'ChangeAccountableRater', Of<typeof changeAccountableRaterBody>>;
export type SubmitAssessment = WithMarks<'SubmitAssessment', Of<typeof submitAssessmentBody, 'assessmentId'>>;
export type ProposeRating = RatingCommand<'ProposeRating', Of<typeof proposeRatingBody, 'proposalId'>>;
export type MoveRating = RatingCommand<'MoveRating', Of<typeof moveRatingBody, 'moveId'>>;
export type RecordObjection = RatingCommand<'RecordObjection', Of<typeof recordObjectionBody, 'moveId'>>;
export type AnswerFlag = RatingCommand<'AnswerFlag', Of<typeof answerFlagBody, 'flagId'>>;
export type FinalizeRating = RatingCommand<'FinalizeRating', Of<typeof finalizeRatingBody>>;
export type ShareReview = Command<'ShareReview', Of<typeof shareReviewBody>>;
export type AcknowledgeReview = RatingCommand<'AcknowledgeReview', Of<typeof acknowledgeReviewBody>>;

export type RecordReviewTalk = RatingCommand<'RecordReviewTalk', Of<typeof recordReviewTalkBody, 'talkId'>>;
export type DisputeReview = RatingCommand<'DisputeReview', Of<typeof disputeReviewBody, 'disputeId'>>;
export type AssignDisputeReviewer = Command<
  'AssignDisputeReviewer',
  Of<typeof assignDisputeReviewerBody, 'disputeId'>
>;
/** `moveId` is that of the move, if the rating is moved. */
export type ResolveDispute = RatingCommand<
  'ResolveDispute',
  Of<typeof resolveDisputeBody, 'disputeId' | 'moveId'>
>;
export type ReopenReview = RatingCommand<'ReopenReview', Of<typeof reopenReviewBody>>;
export type LookAtConsequences = RatingCommand<
  'LookAtConsequences',
  Of<typeof lookAtConsequencesBody, 'lookId'>
>;
export type RecordDecision = RatingCommand<'RecordDecision', Of<typeof recordDecisionBody, 'decisionId'>>;

export type ReviewCommand =
  | OpenReview
  | WithdrawReview
  | AssignParticipant
  | ReleaseParticipant
  | NominationCommand
  | ChangeAccountableRater
  | SubmitAssessment
  | ProposeRating
  | MoveRating
  | RecordObjection
  | AnswerFlag
  | FinalizeRating
  | ShareReview
  | AcknowledgeReview
  | RecordReviewTalk
  | DisputeReview
  | AssignDisputeReviewer
  | ResolveDispute
  | ReopenReview
  | LookAtConsequences
  | RecordDecision;
