import { uuid } from '@cairn/testing/uuid';

type Ids = Record<'subjectId' | 'raterId' | 'bossId' | 'peerId' | 'employmentId' | 'cycleId', string>;

/** What a command of each type says about a review of these people, without the fields that all commands have. */
export const bodiesOf = ({ subjectId, raterId, bossId, peerId, employmentId, cycleId }: Ids) => ({
  OpenReview: { subjectId, employmentId, cycleId, kind: 'annual' },
  WithdrawReview: { reason: 'opened by mistake' },
  AssignParticipant: { assignmentId: peerId, personId: peerId, relation: 'peer' },
  ReleaseParticipant: { assignmentId: peerId, reason: 'left' },
  NominateParticipant: { assignmentId: peerId, personId: peerId, relation: 'peer' },
  ApproveNomination: { assignmentId: peerId },
  ChangeNomination: {
    assignmentId: peerId,
    insteadAssignmentId: uuid('9f'),
    personId: uuid('9f'),
    relation: 'peer',
    reason: 'works closer',
  },
  TurnDownNomination: { assignmentId: peerId, reason: 'hardly works together' },
  DeclineAssignment: { assignmentId: peerId, reason: 'knows too little' },
  ChangeAccountableRater: { accountableRaterId: bossId, reason: 'new team' },
  SubmitAssessment: {
    assessmentId: uuid('a1'),
    assignmentId: raterId,
    ratings: [{ dimension: 'quality', mark: 4 }],
    text: 'did well',
    evidence: [],
    seenAt: {},
  },
  ProposeRating: { proposalId: uuid('f1'), mark: 4, rationale: 'because', evidence: [], seenAt: {} },
  MoveRating: {
    moveId: uuid('d1'),
    mark: 3,
    reason: 'in line with the others',
    calibrationSessionId: null,
  },
  RecordObjection: { moveId: uuid('d1'), reason: 'two results are missing' },
  AnswerFlag: { flagId: uuid('1f'), answer: 'kept', reason: 'looked again' },
  FinalizeRating: {},
  ShareReview: {},
  AcknowledgeReview: { agrees: true },
  RecordReviewTalk: { talkId: uuid('71'), day: '2026-01-10', notes: 'a good talk' },
  DisputeReview: { disputeId: uuid('d5'), grounds: 'two results are missing', evidence: [] },
  AssignDisputeReviewer: { disputeId: uuid('d5'), reviewerId: peerId },
  ResolveDispute: { disputeId: uuid('d5'), moveId: uuid('d2'), outcome: 'upheld', reason: 'looked at all' },
  ReopenReview: { reason: 'a result was corrected' },
  LookAtConsequences: {
    lookId: uuid('c0'),
    outcome: 'kept',
    changesUntil: '2026-01-09T10:00:00.000Z',
    reason: 'the change is small',
  },
  RecordDecision: { decisionId: uuid('de'), decision: 'promotion' },
});
