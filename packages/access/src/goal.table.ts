import { type Rule, rules } from './rule.ts';
import {
  talkers,
  strategists,
  goalKeepers,
  checkInWriters,
  alertKeepers,
  keepersOrNext,
  ownersAndNext,
  offerees,
} from './rule-sets.ts';

/** Who may change goals, their alignment and their alerts. */
export const goalAccess = {
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
  FillGoalFields: goalKeepers,
  /** `self`: the goals are theirs. `manager`: they held the talk, and are above the person today. */
  RecordGoalTalk: talkers,
  CorrectGoalTalk: talkers,
  /** The rules hold for the child; for the parent too if the child contributes, because that moves the parent's progress. */
  AlignGoal: goalKeepers,
  AlignGoals: goalKeepers,
  UnalignGoal: goalKeepers,

  /** `self`, `manager`: of the goal, or of the owner of the KPI. Of a review: its rater, and the rater's manager. */
  AcknowledgeAlert: alertKeepers,
  SnoozeAlert: alertKeepers,
} as const satisfies Record<string, readonly Rule[]>;
