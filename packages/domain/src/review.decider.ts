import type { Decider } from '@cairn/contracts/decider';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { submitAssessment } from './review.assessing.ts';
import { assignDisputeReviewer, disputeReview, reopenReview, resolveDispute } from './review.disputing.ts';
import type { ReviewFacts } from './review.facts.ts';
import { answerFlag, finalizeRating } from './review.finalizing.ts';
import {
  approveNomination,
  changeNomination,
  declineAssignment,
  nominateParticipant,
  turnDownNomination,
} from './review.nominating.ts';
import { openReview, withdrawReview } from './review.opening.ts';
import { moveRating, proposeRating, recordObjection } from './review.rating.ts';
import { openedReview } from './review.rules.ts';
import { lookAtConsequences } from './review.consequences.ts';
import { recordDecision, recordReviewTalk } from './review.noting.ts';
import { acknowledgeReview, shareReview } from './review.sharing.ts';
import { evolveReview, type Review, type ReviewState } from './review.state.ts';
import { reviewWords } from './review.words.ts';
import { assignParticipant, changeAccountableRater, releaseParticipant } from './review.taking-part.ts';

type AfterOpening = Exclude<ReviewCommand, { type: 'OpenReview' }>;

type AfterFinal = Extract<
  AfterOpening,
  {
    type:
      | 'RecordReviewTalk'
      | 'DisputeReview'
      | 'AssignDisputeReviewer'
      | 'ResolveDispute'
      | 'ReopenReview'
      | 'LookAtConsequences'
      | 'RecordDecision';
  }
>;

const decideFinal = (command: AfterFinal, final: Review, facts: ReviewFacts): readonly ReviewEvent[] => {
  switch (command.type) {
    case 'RecordReviewTalk':
      return recordReviewTalk(command, final, facts);
    case 'DisputeReview':
      return disputeReview(command, final, facts);
    case 'AssignDisputeReviewer':
      return assignDisputeReviewer(command, final, facts);
    case 'ResolveDispute':
      return resolveDispute(command, final, facts);
    case 'ReopenReview':
      return reopenReview(command, final);
    case 'LookAtConsequences':
      return lookAtConsequences(command, final);
    case 'RecordDecision':
      return recordDecision(command, final);
  }
};

const decideOpened = (command: AfterOpening, opened: Review, facts: ReviewFacts): readonly ReviewEvent[] => {
  switch (command.type) {
    case 'WithdrawReview':
      return withdrawReview(command, opened);
    case 'AssignParticipant':
      return assignParticipant(command, opened, facts);
    case 'ReleaseParticipant':
      return releaseParticipant(command, opened);
    case 'NominateParticipant':
      return nominateParticipant(command, opened, facts);
    case 'ApproveNomination':
      return approveNomination(command, opened, facts);
    case 'ChangeNomination':
      return changeNomination(command, opened, facts);
    case 'TurnDownNomination':
      return turnDownNomination(command, opened);
    case 'DeclineAssignment':
      return declineAssignment(command, opened, facts);
    case 'ChangeAccountableRater':
      return changeAccountableRater(command, opened, facts);
    case 'SubmitAssessment':
      return submitAssessment(command, opened, facts);
    case 'ProposeRating':
      return proposeRating(command, opened, facts);
    case 'MoveRating':
      return moveRating(command, opened, facts);
    case 'RecordObjection':
      return recordObjection(command, opened);
    case 'AnswerFlag':
      return answerFlag(command, opened, facts);
    case 'FinalizeRating':
      return finalizeRating(command, opened, facts);
    case 'ShareReview':
      return shareReview(command, opened, facts);
    case 'AcknowledgeReview':
      return acknowledgeReview(command, opened);
    default:
      return decideFinal(command, opened, facts);
  }
};

/** One review: its participants and their assessments, the rating until it is final, and the subject's acknowledgement. */
export const review: Decider<ReviewState, ReviewCommand, ReviewEvent, ReviewFacts> = {
  category: 'review',
  initial: { status: 'unopened' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'OpenReview') return openReview(command, state, facts);
    const opened = openedReview(state);
    refuseBefore(opened.openedAt, command);
    const events = decideOpened(command, opened, facts);
    for (const event of events) refuseBeforeLastChange(opened, event.data.occurredAt);
    return events;
  },
  evolve: evolveReview,
  words: reviewWords,
};
