import { z } from 'zod';
import {
  type CommandData,
  commandLabel,
  commandWeight,
  occurredAt,
  onlyWhen,
  text,
  visible,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { type Perspective, scorecardLevels } from './scorecard.values.ts';
import { id } from './values.ts';

const perspectiveId = visible(z.string().trim().max(60));

/** The four perspectives of Kaplan and Norton, "The Balanced Scorecard" (1992), with equal weights. */
export const defaultPerspectives: Perspective[] = [
  { perspectiveId: 'financial', name: 'Financial', weight: 1 },
  { perspectiveId: 'customer', name: 'Customer', weight: 1 },
  { perspectiveId: 'internalProcess', name: 'Internal process', weight: 1 },
  { perspectiveId: 'learningAndGrowth', name: 'Learning and growth', weight: 1 },
];

export const draftScorecardBody = z.strictObject({
  name: commandLabel,
  level: z.enum(scorecardLevels),
  unitId: id.nullable().default(null),
  /** The higher scorecard that this one serves. */
  alignedTo: id.nullable().default(null),
  perspectives: z
    .array(z.strictObject({ perspectiveId, name: commandLabel, weight: commandWeight }))
    .min(1)
    .max(12)
    .default(defaultPerspectives),
  occurredAt,
});
export const addStrategicObjectiveBody = z.strictObject({
  perspectiveId,
  name: commandLabel,
  weight: commandWeight,
  occurredAt,
});
export const attachKpiBody = z.strictObject({ kpiId: id, weight: commandWeight, occurredAt });
export const detachKpiBody = z.strictObject({ reason: text, occurredAt });
export const publishScorecardBody = onlyWhen;

export type DraftScorecard = Command<'DraftScorecard', CommandData<typeof draftScorecardBody, 'scorecardId'>>;
export type AddStrategicObjective = Command<
  'AddStrategicObjective',
  CommandData<typeof addStrategicObjectiveBody, 'scorecardId' | 'objectiveId'>
>;
export type AttachKpi = Command<
  'AttachKpi',
  CommandData<typeof attachKpiBody, 'scorecardId' | 'objectiveId'>
>;
export type DetachKpi = Command<
  'DetachKpi',
  CommandData<typeof detachKpiBody, 'scorecardId' | 'objectiveId' | 'kpiId'>
>;
export type PublishScorecard = Command<
  'PublishScorecard',
  CommandData<typeof publishScorecardBody, 'scorecardId'>
>;
export type ScorecardCommand =
  | DraftScorecard
  | AddStrategicObjective
  | AttachKpi
  | DetachKpi
  | PublishScorecard;
