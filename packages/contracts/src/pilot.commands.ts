import { z } from 'zod';
import { type CommandData, commandDay, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { pilotOutcomes } from './pilot.values.ts';
import { id } from './values.ts';

export const startPilotBody = z.strictObject({
  scorecardId: id,
  perspectiveId: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .describe('one perspective of the scorecard; without it, the whole scorecard'),
  unitId: id.describe('the only unit for which it is valid'),
  from: commandDay,
  until: commandDay.describe('its last day'),
  occurredAt,
});
export const endPilotBody = z.strictObject({
  outcome: z
    .enum(pilotOutcomes)
    .describe('`adopted`: from now on it is valid for everybody; `ended`: for nobody'),
  reason: text,
  occurredAt,
});

export type StartPilot = Command<'StartPilot', CommandData<typeof startPilotBody, 'pilotId'>>;
export type EndPilot = Command<'EndPilot', CommandData<typeof endPilotBody, 'pilotId'>>;
export type PilotCommand = StartPilot | EndPilot;
