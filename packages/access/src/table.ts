import type { Role } from '@cairn/contracts/envelope';

/**
 * How the requester stands to the thing. Whoever acts, or reads as a manager, rater or participant, must be employed
 * today for a relation to hold; `anyone` and `audience` need no employment.
 * - `self`: its subject; for a goal, its owner or accountable person; for a KPI, its owner
 * - `author`: wrote it
 * - `manager`: above its subject, or above a goal's accountable person, in today's reporting line, which steps over
 *   people who have left
 * - `accountableRater`, `participant`: of the review
 * - `ratersManager`: today's line manager of the accountable rater, or the next one above who is still employed
 * - `audience`: the thing is public, shared or otherwise meant for them
 * - `anyone`: no relation is needed
 */
export type Relation =
  | 'self'
  | 'author'
  | 'manager'
  | 'accountableRater'
  | 'participant'
  | 'ratersManager'
  | 'audience'
  | 'anyone';

export type Rule = { role: Role; relation: Relation };

const rules = (role: Role, ...relations: readonly Relation[]): readonly Rule[] =>
  relations.map((relation) => ({ role, relation }));

const hrOnly = rules('hr', 'anyone');
const strategists = rules('strategist', 'anyone');
// Nobody changes a goal that they may not see.
const goalKeepers = [
  ...rules('employee', 'self'),
  ...rules('manager', 'self', 'manager'),
  ...rules('strategist', 'audience', 'self'),
];
const readers = [...rules('hr', 'anyone'), ...rules('auditor', 'anyone')];
const everyone = [
  ...rules('employee', 'anyone'),
  ...rules('manager', 'anyone'),
  ...rules('strategist', 'anyone'),
  ...readers,
];
/** Integrators resolve the ids in goal events with these names. */
const everyoneAndIntegrators = [...everyone, ...rules('integrator', 'anyone')];
const rater = [...rules('manager', 'accountableRater')];
const reviewReaders = [
  ...rules('employee', 'audience', 'participant'),
  ...rules('manager', 'manager', 'accountableRater', 'ratersManager', 'participant', 'audience'),
  ...readers,
];

/** Who may do what. What no rule allows is refused. The role of the first matching rule is recorded as the actor's. */
export const access = {
  RegisterPerson: hrOnly,
  EmployPerson: hrOnly,
  EndEmployment: hrOnly,
  AssignManager: hrOnly,
  AssignUnit: hrOnly,
  AssignLevel: hrOnly,
  FoundUnit: hrOnly,
  MoveUnit: hrOnly,
  OpenCycle: hrOnly,
  CloseCycle: hrOnly,

  DraftScorecard: strategists,
  AddStrategicObjective: strategists,
  AttachKpi: strategists,
  PublishScorecard: strategists,
  DefineKpi: strategists,
  RecordMeasurement: [...strategists, ...rules('manager', 'self'), ...rules('employee', 'self')],
  CorrectMeasurement: [...strategists, ...rules('manager', 'self'), ...rules('employee', 'self')],
  ReviseKpiTarget: strategists,

  /** `self`: an individual goal that names nobody else. `manager`: they manage everybody else that it names, and if a unit owns it, they belong to that unit or one above. */
  SetGoal: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager'), ...strategists],
  AddKeyResult: goalKeepers,
  ReviseKeyResult: goalKeepers,
  ReviseGoalWeights: goalKeepers,
  DropKeyResult: goalKeepers,
  RecordCheckIn: goalKeepers,
  CorrectCheckIn: goalKeepers,
  ChangeGoalOwner: goalKeepers,
  ChangeGoalVisibility: goalKeepers,
  PutGoalOnHold: goalKeepers,
  ResumeGoal: goalKeepers,
  CloseGoal: goalKeepers,
  RestateKeyResult: goalKeepers,
  /** The rules hold for the child; for the parent too if the child contributes, because that moves the parent's progress. */
  AlignGoal: goalKeepers,
  UnalignGoal: goalKeepers,

  GiveFeedback: [...rules('employee', 'anyone'), ...rules('manager', 'anyone')],
  WithdrawFeedback: [...rules('employee', 'author'), ...rules('manager', 'author')],

  OpenReview: hrOnly,
  AssignParticipant: [...hrOnly, ...rater],
  ReleaseParticipant: [...hrOnly, ...rater],
  ChangeAccountableRater: hrOnly,
  SubmitAssessment: [...rules('employee', 'participant'), ...rules('manager', 'participant')],
  ProposeRating: rater,
  MoveRating: rules('manager', 'ratersManager'),
  AnswerFlag: [...rules('employee', 'author'), ...rules('manager', 'author', 'accountableRater')],
  FinalizeRating: rules('manager', 'accountableRater', 'ratersManager'),
  ShareReview: [...rater, ...hrOnly],
  AcknowledgeReview: [...rules('employee', 'self'), ...rules('manager', 'self')],

  ListScorecards: everyoneAndIntegrators,
  ReadScorecard: everyone,
  ReadGoals: [
    ...rules('employee', 'audience', 'self'),
    ...rules('manager', 'audience', 'self', 'manager'),
    ...rules('strategist', 'audience', 'self'),
    ...rules('integrator', 'audience'),
    ...readers,
  ],
  ReadGoalEvents: [
    ...rules('employee', 'audience'),
    ...rules('manager', 'audience'),
    ...rules('strategist', 'audience'),
    ...rules('integrator', 'audience'),
    ...readers,
  ],
  ReadReviewSummaries: reviewReaders,
  ReadReviewTrail: readers,
  ReadFeedback: [
    ...rules('employee', 'audience', 'author'),
    ...rules('manager', 'audience', 'author'),
    ...readers,
  ],
  ReplayReview: [
    ...rules('employee', 'audience'),
    ...rules('manager', 'audience', 'manager', 'accountableRater'),
    ...readers,
  ],
  /** Who the token stands for, and how they stand to others. */
  ReadMe: everyoneAndIntegrators,
  ReadPeople: everyone,
  ReadUnits: everyoneAndIntegrators,
  ReadCycles: everyoneAndIntegrators,
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof access;
