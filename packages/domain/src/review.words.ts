import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { Words } from '@cairn/contracts/words';

export const reviewWords: Words<ReviewCommand, ReviewEvent> = {
  WithdrawReview: { event: 'ReviewWithdrawn', word: 'reason', code: 'review/already-withdrawn' },
  ReleaseParticipant: {
    event: 'ParticipantReleased',
    word: 'reason',
    about: ['assignmentId'],
    code: 'review/already-released',
  },
  ChangeNomination: {
    event: 'NominationTurnedDown',
    word: 'reason',
    about: ['assignmentId'],
    code: 'review/nomination-turned-down',
  },
  TurnDownNomination: {
    event: 'NominationTurnedDown',
    word: 'reason',
    about: ['assignmentId'],
    code: 'review/nomination-turned-down',
  },
  DeclineAssignment: {
    event: 'ParticipantDeclined',
    word: 'reason',
    about: ['assignmentId'],
    code: 'review/already-declined',
  },
  ChangeAccountableRater: {
    event: 'AccountableRaterChanged',
    word: 'reason',
    code: 'review/already-the-rater',
    hint: { path: 'accountableRaterId', message: 'another person' },
  },
  RecordObjection: {
    event: 'ObjectionRecorded',
    word: 'reason',
    about: ['moveId'],
    code: 'review/already-objected',
  },
  ResolveDispute: {
    event: 'DisputeResolved',
    word: 'reason',
    about: ['disputeId'],
    code: 'review/dispute-resolved',
  },
  ReopenReview: { event: 'ReviewReopened', word: 'reason', code: 'review/already-reopened' },
  AcknowledgeReview: {
    event: 'ReviewAcknowledged',
    word: 'comment',
    code: 'review/already-acknowledged',
  },
};
