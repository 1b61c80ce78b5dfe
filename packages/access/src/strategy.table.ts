import type { Rule } from './rule.ts';
import { strategists, initiativeKeepers, kpiWriters } from './rule-sets.ts';

/** Who may change scorecards, KPIs, initiatives, pilots and business reviews. */
export const strategyAccess = {
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
  ReviseHypothesis: strategists,
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
  ReviseInitiativeTask: initiativeKeepers,
  DropInitiativeTask: initiativeKeepers,
  /** `self`: they own the initiative, or the task is assigned to them. */
  CompleteInitiativeTask: initiativeKeepers,

  StartPilot: strategists,
  EndPilot: strategists,
  ScheduleBusinessReview: strategists,
  RescheduleBusinessReview: strategists,
  EndBusinessReview: strategists,
  /** `self`: they lead it. */
  HoldBusinessReview: initiativeKeepers,
} as const satisfies Record<string, readonly Rule[]>;
