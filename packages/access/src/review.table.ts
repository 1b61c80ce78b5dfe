import { type Rule, rules } from './rule.ts';
import { hrOnly, rater } from './rule-sets.ts';

/** Who may give feedback and take part in reviews. */
export const reviewAccess = {
  GiveFeedback: [...rules('employee', 'anyone'), ...rules('manager', 'anyone')],
  /** `self`: its subject, if it is meant for them. */
  AcknowledgeFeedback: [...rules('employee', 'self'), ...rules('manager', 'self')],
  /** About oneself, or about somebody below. */
  RequestFeedback: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager')],
  WithdrawFeedback: [...rules('employee', 'author'), ...rules('manager', 'author')],
  ReleaseMergedFeedback: hrOnly,

  OpenReview: hrOnly,
  WithdrawReview: hrOnly,
  AssignParticipant: [...rater, ...hrOnly],
  ReleaseParticipant: [...rater, ...hrOnly],
  NominateParticipant: [...rules('employee', 'self'), ...rules('manager', 'self')],
  ApproveNomination: [...rater, ...hrOnly],
  ChangeNomination: [...rater, ...hrOnly],
  TurnDownNomination: [...rater, ...hrOnly],
  DeclineAssignment: [...rules('employee', 'participant'), ...rules('manager', 'participant')],
  ChangeAccountableRater: hrOnly,
  SubmitAssessment: [
    ...rules('manager', 'managingParticipant'),
    ...rules('employee', 'participant'),
    ...rules('manager', 'participant'),
  ],
  SubmitContribution: [...rules('employee', 'participant'), ...rules('manager', 'participant')],
  ReleaseInput: hrOnly,
  ProposeRating: rater,
  MoveRating: [...rules('manager', 'ratersManager', 'calibrating'), ...rules('hr', 'calibrating')],
  RecordObjection: rater,
  AnswerFlag: [
    ...rules('manager', 'managingAuthor', 'accountableRater'),
    ...rules('employee', 'author'),
    ...rules('manager', 'author'),
  ],
  FinalizeRating: rules('manager', 'accountableRater', 'ratersManager'),
  ShareReview: [...rater, ...hrOnly],
  AcknowledgeReview: [...rules('employee', 'self'), ...rules('manager', 'self')],
  RecordReviewTalk: [...rater, ...rules('employee', 'self'), ...rules('manager', 'self')],
  DisputeReview: [...rules('employee', 'self'), ...rules('manager', 'self')],
  AssignDisputeReviewer: hrOnly,
  ResolveDispute: [
    ...rules('manager', 'disputeReviewer'),
    ...rules('hr', 'disputeReviewer'),
    ...rules('employee', 'disputeReviewer'),
  ],
  ReopenReview: hrOnly,
  LookAtConsequences: hrOnly,
  RecordDecision: hrOnly,
} as const satisfies Record<string, readonly Rule[]>;
