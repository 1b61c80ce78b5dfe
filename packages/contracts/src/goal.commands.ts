import { z } from 'zod';
import {
  atLeastOne,
  type CommandData,
  commandDays,
  givenWeight,
  occurredAt,
  onlyWhen,
  reasonIfBackdated,
  servedObjective,
  text,
} from './command-data.ts';
import type { BlockerCommand } from './blocker.commands.ts';
import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';
import type { KeyResultFeederCommand } from './feeder.commands.ts';
import { type ClassifyGoal, goalClass } from './goal-class.commands.ts';
import type { CarryOverGoal } from './goal-carry-over.commands.ts';
import type { FillGoalFields } from './goal-field.commands.ts';
import type { GoalOfferCommand } from './goal-offer.commands.ts';
import { ambitions, goalLevels, goalOwner, progressSources, visibilities } from './goal.values.ts';
import { checkInStatuses } from './key-result.values.ts';
import {
  type KeyResultBody,
  keyResultBody,
  keyResultsMost,
  title,
  valueBody,
} from './key-result.commands.ts';
import { id } from './values.ts';

const owner = z.strictObject(goalOwner.shape);
/** The accountable person. By default the owner, who must then be a person. */
const accountableId = id.optional();

const checkInCadenceDays = z.int().min(1).max(366);

export const setGoalBody = z.strictObject({
  title,
  description: text.optional(),
  level: z.enum(goalLevels),
  ambition: z.enum(ambitions),
  cycleId: id,
  owner,
  accountableId,
  visibility: z.enum(visibilities).default('public'),
  /** By default the evaluation period of the cycle. */
  period: commandDays.optional(),
  checkInCadenceDays: checkInCadenceDays.default(7),
  progressFrom: z.enum(progressSources).default('keyResults'),
  strategicObjective: servedObjective.default(null),
  keyResults: z.array(keyResultBody).max(keyResultsMost).default([]),
  ...goalClass,
  occurredAt,
});

/** A field that is left out stays as it is; null takes the description or the strategic objective away. */
export const reviseGoalBody = atLeastOne(
  z.strictObject({
    title: title.optional(),
    description: text.nullable().optional(),
    level: z.enum(goalLevels).optional(),
    ambition: z.enum(ambitions).optional(),
    period: commandDays.optional(),
    checkInCadenceDays: checkInCadenceDays.optional(),
    strategicObjective: servedObjective.optional(),
    reason: text,
    occurredAt,
  }),
  { title: 'Customers recommend us', reason: 'Clearer' },
);

export const addKeyResultBody = z.strictObject({ ...keyResultBody.shape, occurredAt });
export const reviseKeyResultBody = z.strictObject({
  ...addKeyResultBody.omit({ confidence: true }).shape,
  reason: text,
});
/** The weight of every active key result. */
export const reviseGoalWeightsBody = z.strictObject({
  weights: z
    .array(z.strictObject({ keyResultId: id, weight: givenWeight }))
    .min(1)
    .max(50),
  reason: text,
  occurredAt,
});
export const dropKeyResultBody = z.strictObject({ reason: text, occurredAt });
export const restateKeyResultBody = z.strictObject({ value: valueBody, reason: text, occurredAt });

const reading = {
  value: valueBody,
  confidence: z.number().min(0).max(1).nullable().default(null),
  status: z.enum(checkInStatuses),
  note: text.optional(),
  nextSteps: text.optional().describe('what is done until the next check-in'),
};
export const recordCheckInBody = z.strictObject({ keyResultId: id, ...reading, occurredAt });
/** Check-ins on several key results of one goal, recorded together or not at all. */
export const recordCheckInsBody = z.strictObject({
  checkIns: z
    .array(z.strictObject({ keyResultId: id, ...reading }))
    .min(1)
    .max(50),
  occurredAt,
});
/** The whole corrected reading. It keeps the `occurredAt` of the check-in. */
export const correctCheckInBody = z.strictObject({ ...reading, reason: text });

export const changeGoalOwnerBody = z.strictObject({
  owner,
  accountableId,
  reason: reasonIfBackdated,
  occurredAt,
});
export const changeGoalVisibilityBody = z.strictObject({
  visibility: z.enum(visibilities),
  reason: reasonIfBackdated,
  occurredAt,
});
export const putGoalOnHoldBody = z.strictObject({ reason: text, occurredAt });
export const resumeGoalBody = onlyWhen;
export const closeGoalBody = z.strictObject({
  score: z.number().min(0).max(1),
  note: text.optional(),
  reflection: text.optional().describe('what was learned'),
  occurredAt,
});

type WithId = { keyResultId: string };
type OfKeyResult<B extends z.ZodType> = CommandData<B, 'goalId' | 'keyResultId'>;

export type SetGoal = Command<
  'SetGoal',
  Omit<CommandData<typeof setGoalBody, 'goalId'>, 'keyResults'> & {
    keyResults: (KeyResultBody & WithId)[];
    /** Only from a goal that is carried over. */
    carriedFrom?: { goalId: string; cycleId: string };
    /** Only from a template. */
    templateId?: string;
  }
>;
export type ReviseGoal = Command<'ReviseGoal', CommandData<typeof reviseGoalBody, 'goalId'>>;
export type AddKeyResult = Command<'AddKeyResult', OfKeyResult<typeof addKeyResultBody>>;
export type ReviseKeyResult = Command<'ReviseKeyResult', OfKeyResult<typeof reviseKeyResultBody>>;
export type ReviseGoalWeights = Command<
  'ReviseGoalWeights',
  CommandData<typeof reviseGoalWeightsBody, 'goalId'>
>;
export type DropKeyResult = Command<'DropKeyResult', OfKeyResult<typeof dropKeyResultBody>>;
export type RestateKeyResult = Command<'RestateKeyResult', OfKeyResult<typeof restateKeyResultBody>>;
export type RecordCheckIn = Command<
  'RecordCheckIn',
  CommandData<typeof recordCheckInBody, 'goalId' | 'checkInId'>
>;
export type RecordCheckIns = Command<
  'RecordCheckIns',
  {
    goalId: string;
    checkIns: (z.infer<typeof recordCheckInsBody>['checkIns'][number] & { checkInId: string })[];
    occurredAt: Instant;
  }
>;
export type CorrectCheckIn = Command<
  'CorrectCheckIn',
  z.infer<typeof correctCheckInBody> & { goalId: string; checkInId: string }
>;
export type ChangeGoalOwner = Command<'ChangeGoalOwner', CommandData<typeof changeGoalOwnerBody, 'goalId'>>;
export type ChangeGoalVisibility = Command<
  'ChangeGoalVisibility',
  CommandData<typeof changeGoalVisibilityBody, 'goalId'>
>;
export type PutGoalOnHold = Command<'PutGoalOnHold', CommandData<typeof putGoalOnHoldBody, 'goalId'>>;
export type ResumeGoal = Command<'ResumeGoal', CommandData<typeof resumeGoalBody, 'goalId'>>;
export type CloseGoal = Command<'CloseGoal', CommandData<typeof closeGoalBody, 'goalId'>>;

export type GoalCommand =
  | SetGoal
  | ReviseGoal
  | AddKeyResult
  | ReviseKeyResult
  | ReviseGoalWeights
  | DropKeyResult
  | RestateKeyResult
  | KeyResultFeederCommand
  | RecordCheckIn
  | RecordCheckIns
  | BlockerCommand
  | GoalOfferCommand
  | CarryOverGoal
  | ClassifyGoal
  | FillGoalFields
  | CorrectCheckIn
  | ChangeGoalOwner
  | ChangeGoalVisibility
  | PutGoalOnHold
  | ResumeGoal
  | CloseGoal;
