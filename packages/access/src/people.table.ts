import { type Rule, rules } from './rule.ts';
import { hrOnly } from './rule-sets.ts';

/** Who may change people, units and cycles. */
export const peopleAccess = {
  RegisterPerson: hrOnly,
  RenamePerson: hrOnly,
  ChangeEmail: hrOnly,
  EmployPerson: hrOnly,
  CorrectHireDate: hrOnly,
  EndEmployment: hrOnly,
  AssignManager: hrOnly,
  AssignUnit: hrOnly,
  AssignLevel: hrOnly,
  AssignLocation: hrOnly,
  TakeBackPersonMove: hrOnly,
  /** Over SCIM, with the same commands as HR's. */
  ProvisionUsers: rules('provisioner', 'anyone'),
  RecordPastRating: hrOnly,
  FoundUnit: hrOnly,
  RenameUnit: hrOnly,
  MoveUnit: hrOnly,
  TakeBackUnitMove: hrOnly,
  OpenCycle: hrOnly,
  CopyCycle: hrOnly,
  DraftCycleTemplate: hrOnly,
  ReviseCycleTemplate: hrOnly,
  RetireCycleTemplate: hrOnly,
  OpenCycleFromTemplate: hrOnly,
  ExcludeEmployment: hrOnly,
  IncludeEmployment: hrOnly,
  CloseCycle: hrOnly,
  RequestLaunch: hrOnly,
  MoveStage: hrOnly,
  AddLateJoiner: hrOnly,
  ExcludeLeaver: hrOnly,
} as const satisfies Record<string, readonly Rule[]>;
