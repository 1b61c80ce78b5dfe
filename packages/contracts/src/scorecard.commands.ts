import { z } from 'zod';
import type { CommandData } from './command-data.ts';
import type { Command } from './decider.ts';
import { instant } from './envelope.ts';
import { type Perspective, scorecardLevels } from './scorecard.events.ts';
import { id, label, weight } from './values.ts';

const occurredAt = instant.optional();
const perspectiveId = z.string().trim().min(1).max(60);

export const draftScorecardBody = z.strictObject({
  name: label,
  level: z.enum(scorecardLevels),
  unitId: id.nullable().default(null),
  /** The higher scorecard that this one serves. */
  alignedTo: id.nullable().default(null),
  /** Without any, the four of Kaplan and Norton with equal weights. */
  perspectives: z
    .array(z.strictObject({ perspectiveId, name: label, weight: weight.default(1) }))
    .min(1)
    .max(12)
    .optional(),
  occurredAt,
});
export const addStrategicObjectiveBody = z.strictObject({
  perspectiveId,
  name: label,
  weight: weight.default(1),
  occurredAt,
});
export const attachKpiBody = z.strictObject({ kpiId: id, weight: weight.default(1), occurredAt });
export const publishScorecardBody = z.strictObject({ occurredAt });

type Drafting = Omit<CommandData<typeof draftScorecardBody, 'scorecardId'>, 'perspectives'>;
export type DraftScorecard = Command<'DraftScorecard', Drafting & { perspectives: readonly Perspective[] }>;
export type AddStrategicObjective = Command<
  'AddStrategicObjective',
  CommandData<typeof addStrategicObjectiveBody, 'scorecardId' | 'objectiveId'>
>;
export type AttachKpi = Command<
  'AttachKpi',
  CommandData<typeof attachKpiBody, 'scorecardId' | 'objectiveId'>
>;
export type PublishScorecard = Command<
  'PublishScorecard',
  CommandData<typeof publishScorecardBody, 'scorecardId'>
>;
export type ScorecardCommand = DraftScorecard | AddStrategicObjective | AttachKpi | PublishScorecard;
