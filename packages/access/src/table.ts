import { goalFormAccess } from './goal-form.table.ts';
import { type Rule, rules } from './rule.ts';

const hrOnly = rules('hr', 'anyone');
const strategists = rules('strategist', 'anyone');
const initiativeKeepers = [...rules('employee', 'self'), ...rules('manager', 'self'), ...strategists];
// Nobody changes a goal that they may not see.
const goalKeepers = [
  ...rules('employee', 'self'),
  ...rules('manager', 'self', 'manager'),
  ...rules('strategist', 'audience', 'self'),
];
/** Machines check in only the key results that were given to them, and correct nothing. */
const checkInWriters = [...goalKeepers, ...rules('integrator', 'feeder')];
const alertKeepers = [...goalKeepers, ...rules('manager', 'accountableRater', 'ratersManager')];
const kpiWriters = [
  ...rules('employee', 'self'),
  ...rules('manager', 'self'),
  ...rules('integrator', 'feeder'),
  ...strategists,
];
/** Somebody hands over or closes what leavers leave behind. */
const keepersOrNext = [...goalKeepers, ...rules('manager', 'keeperless'), ...rules('hr', 'keeperless')];
/** Somebody else's goal is assigned by a manager or a strategist. */
const ownersAndNext = [
  ...rules('manager', 'self', 'manager', 'keeperless'),
  ...rules('strategist', 'audience', 'self'),
  ...rules('hr', 'keeperless'),
];
const offerees = [...rules('employee', 'offered'), ...rules('manager', 'offered')];
const readers = [...rules('hr', 'anyone'), ...rules('auditor', 'anyone')];
const everyone = [
  ...rules('employee', 'anyone'),
  ...rules('manager', 'anyone'),
  ...rules('strategist', 'anyone'),
  ...readers,
];
/** Integrators resolve the ids in goal events with these names. */
const everyoneAndIntegrators = [...everyone, ...rules('integrator', 'anyone')];
/** A private scorecard is for its person, those above them and whoever writes or oversees scorecards. */
const scorecardReaders = [
  ...rules('employee', 'audience', 'self'),
  ...rules('manager', 'audience', 'self', 'manager'),
  ...strategists,
  ...readers,
];
const rater = [...rules('manager', 'accountableRater')];
const reviewReaders = [
  ...rules('employee', 'audience', 'participant'),
  ...rules('manager', 'manager', 'accountableRater', 'ratersManager', 'participant', 'audience'),
  ...readers,
];

/**
 * Who may do what. What no rule allows is refused. The role of the first matching rule is recorded as the actor's, so a
 * rule with a relation stands before one that needs none, and each relation belongs to the role in which one has it. On
 * one's own case only the rules of an employee count.
 */
export const access = {
  RegisterPerson: hrOnly,
  RenamePerson: hrOnly,
  EmployPerson: hrOnly,
  CorrectHireDate: hrOnly,
  EndEmployment: hrOnly,
  AssignManager: hrOnly,
  AssignUnit: hrOnly,
  AssignLevel: hrOnly,
  TakeBackPersonMove: hrOnly,
  FoundUnit: hrOnly,
  RenameUnit: hrOnly,
  MoveUnit: hrOnly,
  TakeBackUnitMove: hrOnly,
  OpenCycle: hrOnly,
  CopyCycle: hrOnly,
  ExcludeEmployment: hrOnly,
  IncludeEmployment: hrOnly,
  CloseCycle: hrOnly,

  DraftScorecard: strategists,
  DraftScorecardFromTemplate: strategists,
  DraftScorecardTemplate: strategists,
  ReviseScorecardTemplate: strategists,
  RetireScorecardTemplate: strategists,
  ReviseScorecard: strategists,
  AddPerspective: strategists,
  RevisePerspective: strategists,
  RetirePerspective: strategists,
  AddStrategicObjective: strategists,
  ReviseStrategicObjective: strategists,
  RetireStrategicObjective: strategists,
  LinkStrategicObjectives: strategists,
  UnlinkStrategicObjectives: strategists,
  AttachKpi: strategists,
  DetachKpi: strategists,
  ReviseScorecardWeights: strategists,
  ReorderScorecard: strategists,
  PublishScorecard: strategists,
  DefineKpi: strategists,
  ReviseKpi: strategists,
  SetKpiFormula: strategists,
  ChangeKpiOwner: strategists,
  RetireKpi: strategists,
  AdmitKpiFeeder: strategists,
  DismissKpiFeeder: strategists,
  RecordMeasurement: kpiWriters,
  CorrectMeasurement: kpiWriters,
  ReviseKpiTarget: strategists,
  WithdrawKpiTarget: strategists,

  /** `self`: they own the initiative. */
  PlanInitiative: initiativeKeepers,
  ReviseInitiative: initiativeKeepers,
  ChangeInitiativeStatus: initiativeKeepers,
  ReportInitiativeSpending: initiativeKeepers,
  AddInitiativeTask: initiativeKeepers,
  /** `self`: they own the initiative, or the task is assigned to them. */
  CompleteInitiativeTask: initiativeKeepers,

  StartPilot: strategists,
  EndPilot: strategists,
  ScheduleBusinessReview: strategists,
  RescheduleBusinessReview: strategists,
  EndBusinessReview: strategists,
  /** `self`: they lead it. */
  HoldBusinessReview: initiativeKeepers,

  /** `self`: an individual goal that names nobody else. `manager`: they manage everybody else that it names, and if a unit owns it, they belong to that unit or one above. */
  SetGoal: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager'), ...strategists],
  SetGoalFromTemplate: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager'), ...strategists],
  /** To a higher level only by those who may set a goal there. */
  ReviseGoal: goalKeepers,
  AddKeyResult: goalKeepers,
  ReviseKeyResult: goalKeepers,
  ReviseGoalWeights: goalKeepers,
  DropKeyResult: goalKeepers,
  AdmitKeyResultFeeder: goalKeepers,
  DismissKeyResultFeeder: goalKeepers,
  RecordCheckIn: checkInWriters,
  RecordCheckIns: checkInWriters,
  CorrectCheckIn: goalKeepers,
  RaiseBlocker: goalKeepers,
  ResolveBlocker: goalKeepers,
  /** `self` only if they manage everybody whom the command names; otherwise they offer the goal. */
  ChangeGoalOwner: ownersAndNext,
  OfferGoal: goalKeepers,
  AcceptGoalOffer: offerees,
  DeclineGoalOffer: offerees,
  WithdrawGoalOffer: goalKeepers,
  ChangeGoalVisibility: goalKeepers,
  ClassifyGoal: goalKeepers,
  PutGoalOnHold: goalKeepers,
  ResumeGoal: goalKeepers,
  CloseGoal: keepersOrNext,
  RestateKeyResult: goalKeepers,
  /** Only by those who may set such a goal. */
  CarryOverGoal: goalKeepers,
  ...goalFormAccess,
  FillGoalFields: goalKeepers,
  /** `self`: the goals are theirs. `manager`: they held the talk, and are above the person today. */
  RecordGoalTalk: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager')],
  /** The rules hold for the child; for the parent too if the child contributes, because that moves the parent's progress. */
  AlignGoal: goalKeepers,
  AlignGoals: goalKeepers,
  UnalignGoal: goalKeepers,

  /** `self`, `manager`: of the goal, or of the owner of the KPI. Of a review: its rater, and the rater's manager. */
  AcknowledgeAlert: alertKeepers,
  SnoozeAlert: alertKeepers,

  GiveFeedback: [...rules('employee', 'anyone'), ...rules('manager', 'anyone')],
  WithdrawFeedback: [...rules('employee', 'author'), ...rules('manager', 'author')],

  OpenReview: hrOnly,
  WithdrawReview: hrOnly,
  AssignParticipant: [...rater, ...hrOnly],
  ReleaseParticipant: [...rater, ...hrOnly],
  ChangeAccountableRater: hrOnly,
  SubmitAssessment: [
    ...rules('manager', 'managingParticipant'),
    ...rules('employee', 'participant'),
    ...rules('manager', 'participant'),
  ],
  ProposeRating: rater,
  MoveRating: rules('manager', 'ratersManager'),
  AnswerFlag: [
    ...rules('manager', 'managingAuthor', 'accountableRater'),
    ...rules('employee', 'author'),
    ...rules('manager', 'author'),
  ],
  FinalizeRating: rules('manager', 'accountableRater', 'ratersManager'),
  ShareReview: [...rater, ...hrOnly],
  AcknowledgeReview: [...rules('employee', 'self'), ...rules('manager', 'self')],

  ReadScorecardNames: [...scorecardReaders, ...rules('integrator', 'audience')],
  ReadScorecard: scorecardReaders,
  ReadKpis: everyone,
  ReadInitiatives: everyone,
  ReadBusinessReviews: everyone,
  ReadGoals: [
    ...rules('employee', 'audience', 'self', 'team'),
    ...rules('manager', 'audience', 'self', 'manager', 'team'),
    ...rules('strategist', 'audience', 'self', 'team'),
    ...rules('integrator', 'audience'),
    ...readers,
  ],
  /** `self`: either of the two people. */
  ReadGoalTalks: [
    ...rules('employee', 'self'),
    ...rules('manager', 'self', 'manager'),
    ...rules('strategist', 'self'),
    ...readers,
  ],
  /** Each as far as its goal, KPI or review may be seen. */
  ReadAlerts: everyone,
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
  ReadStatus: everyoneAndIntegrators,
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof access;
