import {
  type AssignParticipant,
  type ChangeNomination,
  type NominateParticipant,
  acknowledgeReviewBody,
  assignDisputeReviewerBody,
  disputeReviewBody,
  lookAtConsequencesBody,
  recordDecisionBody,
  recordReviewTalkBody,
  reopenReviewBody,
  resolveDisputeBody,
  approveNominationBody,
  answerFlagBody,
  assignParticipantBody,
  changeAccountableRaterBody,
  changeNominationBody,
  declineAssignmentBody,
  finalizeRatingBody,
  moveRatingBody,
  nominateParticipantBody,
  openReviewBody,
  proposeRatingBody,
  recordObjectionBody,
  releaseParticipantBody,
  shareReviewBody,
  submitAssessmentBody,
  turnDownNominationBody,
  withdrawReviewBody,
} from '@cairn/contracts/review.commands';
import { review } from '@cairn/domain/review.decider';
import { assignmentOf } from '@cairn/domain/review.taking-part';
import { personWhoRates } from '@cairn/domain/review.rules';
import type { z } from 'zod';
import type { NewId } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { declineContribution } from './decline.ts';
import { openingRelations, reviewRelations } from './review.access.ts';
import { reviewFacts } from './review.facts.ts';

type OpenReviewBody = z.infer<typeof openReviewBody>;
type AssignParticipantRequest = { reviewId: string; personId: string; relation: string };

/** What the id of an assignment derives from: a person has one in each relation to the subject. */
const assignmentIn = ({ reviewId, personId, relation }: AssignParticipantRequest) =>
  ['assignment', reviewId, personId, relation] as const;

/** The data with the id of the assignment that the person already has in this relation; undefined if they have none. */
const withAssignment = async <D extends AssignParticipant['data']>(
  { execute }: CommandContext,
  data: D,
): Promise<D | undefined> => {
  const { state } = await execute.state(review, data.reviewId);
  const assignmentId = state.status === 'unopened' ? undefined : assignmentOf(state, data);
  return assignmentId === undefined ? undefined : { ...data, assignmentId };
};

/** As `withAssignment`, for the person who is assigned in the place of the nominated one. */
const withAssignmentInstead = async (
  context: CommandContext,
  data: ChangeNomination['data'],
): Promise<ChangeNomination['data'] | undefined> => {
  const found = await withAssignment(context, { ...data, assignmentId: data.insteadAssignmentId });
  return found && { ...data, insteadAssignmentId: found.assignmentId };
};

/** The commands to reviews. Those that rate, answer a flag or acknowledge take a human actor and no other. */
export const reviewRoutes = commandRoutes(
  { decider: review, key: 'reviewId', relations: reviewRelations, facts: reviewFacts },
  {
    OpenReview: {
      path: '/v1/reviews',
      summary: 'Open a review of an employment in a cycle; there can be only one of each kind',
      body: openReviewBody,
      makes: 'reviewId',
      madeFrom: ({ employmentId, cycleId, kind }: OpenReviewBody) => ['review', employmentId, cycleId, kind],
      relations: openingRelations,
    },
    WithdrawReview: {
      path: '/v1/reviews/:reviewId/withdraw',
      summary: 'Withdraw an open review, for good; what was written in it is kept',
      body: withdrawReviewBody,
    },
    AssignParticipant: {
      path: '/v1/reviews/:reviewId/participants',
      summary: 'Assign a person to assess; only once for each person and relation',
      body: assignParticipantBody,
      makes: 'assignmentId',
      madeFrom: assignmentIn,
      madeBefore: withAssignment<AssignParticipant['data']>,
    },
    ReleaseParticipant: {
      path: '/v1/reviews/:reviewId/participants/:assignmentId/release',
      summary: 'Release a participant; their assessments are kept',
      body: releaseParticipantBody,
    },
    NominateParticipant: {
      path: '/v1/reviews/:reviewId/nominations',
      summary: 'Nominate a peer or a report to assess you; the accountable rater decides',
      body: nominateParticipantBody,
      makes: 'assignmentId',
      madeFrom: assignmentIn,
      madeBefore: withAssignment<NominateParticipant['data']>,
    },
    ApproveNomination: {
      path: '/v1/reviews/:reviewId/nominations/:assignmentId/approve',
      summary: 'Approve a nomination: the nominated person takes part',
      body: approveNominationBody,
    },
    ChangeNomination: {
      path: '/v1/reviews/:reviewId/nominations/:assignmentId/change',
      summary: 'Turn a nomination down and assign another person in its place',
      body: changeNominationBody,
      makes: 'insteadAssignmentId',
      madeFrom: assignmentIn,
      madeBefore: withAssignmentInstead,
    },
    TurnDownNomination: {
      path: '/v1/reviews/:reviewId/nominations/:assignmentId/turn-down',
      summary: 'Turn a nomination down',
      body: turnDownNominationBody,
    },
    DeclineAssignment: {
      path: '/v1/reviews/:reviewId/participants/:assignmentId/decline',
      summary: 'Decline to assess as a peer or a report',
      body: declineAssignmentBody,
      prepare: declineContribution,
    },
    ChangeAccountableRater: {
      path: '/v1/reviews/:reviewId/rater',
      summary: 'Hand the review to another accountable rater',
      body: changeAccountableRaterBody,
    },
    SubmitAssessment: {
      path: '/v1/reviews/:reviewId/assessments',
      summary: 'Submit an assessment for your own assignment; it replaces your previous one',
      body: submitAssessmentBody,
      makes: 'assessmentId',
    },
    ProposeRating: {
      path: '/v1/reviews/:reviewId/proposals',
      summary: 'Propose a rating with its rationale',
      body: proposeRatingBody,
      makes: 'proposalId',
      asActor: personWhoRates,
    },
    MoveRating: {
      path: '/v1/reviews/:reviewId/moves',
      summary: 'Move a proposed rating to another mark, in an open calibration session or outside of one',
      body: moveRatingBody,
      makes: 'moveId',
      asActor: personWhoRates,
    },
    RecordObjection: {
      path: '/v1/reviews/:reviewId/moves/:moveId/objection',
      summary: 'Record, as the accountable rater, that you do not agree with a move; it stands all the same',
      body: recordObjectionBody,
      asActor: personWhoRates,
    },
    AnswerFlag: {
      path: '/v1/reviews/:reviewId/flags/:flagId/answers',
      summary:
        'Answer a flag that asks a question: kept or changed, and why. All answers are kept, and the last one counts',
      body: answerFlagBody,
      asActor: personWhoRates,
    },
    FinalizeRating: {
      path: '/v1/reviews/:reviewId/finalize',
      summary: 'Make the current rating final',
      body: finalizeRatingBody,
      asActor: personWhoRates,
    },
    ShareReview: {
      path: '/v1/reviews/:reviewId/share',
      summary: 'Share a final review with its subject',
      body: shareReviewBody,
    },
    AcknowledgeReview: {
      path: '/v1/reviews/:reviewId/acknowledge',
      summary: 'Acknowledge a shared review, with or without agreement',
      body: acknowledgeReviewBody,
      asActor: personWhoRates,
    },
    RecordReviewTalk: {
      path: '/v1/reviews/:reviewId/talks',
      summary: 'Record, as its subject or rater, that you talked about the final rating, with your own notes',
      body: recordReviewTalkBody,
      makes: 'talkId',
      asActor: personWhoRates,
    },
    DisputeReview: {
      path: '/v1/reviews/:reviewId/disputes',
      summary: 'Dispute the final rating that was shared with you, with grounds and evidence',
      body: disputeReviewBody,
      makes: 'disputeId',
      asActor: personWhoRates,
    },
    AssignDisputeReviewer: {
      path: '/v1/reviews/:reviewId/disputes/:disputeId/reviewer',
      summary: 'Assign who decides a dispute: somebody without a hand in the rating and outside of the line',
      body: assignDisputeReviewerBody,
    },
    ResolveDispute: {
      path: '/v1/reviews/:reviewId/disputes/:disputeId/resolution',
      summary:
        'Decide a dispute that was assigned to you: uphold the rating, or reopen the review with another mark',
      body: resolveDisputeBody,
      fill: (_: object, newId: NewId) => ({ moveId: newId('/move') }),
      asActor: personWhoRates,
    },
    ReopenReview: {
      path: '/v1/reviews/:reviewId/reopen',
      summary: 'Reopen a review whose rating is final; that rating stays in the log',
      body: reopenReviewBody,
      asActor: personWhoRates,
    },
    LookAtConsequences: {
      path: '/v1/reviews/:reviewId/consequences',
      summary:
        'Record that you looked at later changes to the evidence for a final rating: kept or reopened, and why',
      body: lookAtConsequencesBody,
      makes: 'lookId',
      asActor: personWhoRates,
    },
    RecordDecision: {
      path: '/v1/reviews/:reviewId/decisions',
      summary: 'Record what was decided on the final rating: a promotion, pay, something else, or nothing',
      body: recordDecisionBody,
      makes: 'decisionId',
      asActor: personWhoRates,
    },
  },
);
