import { z } from 'zod';
import type { ActorKind } from './actor.values.ts';
import { type CommandData, commandLabel, occurredAt, onlyWhen } from './command-data.ts';
import type { Command } from './decider.ts';
import type { Actor } from './envelope.ts';
import { id } from './values.ts';

const seats = {
  facilitatorId: id,
  participantIds: z.array(id).max(100).default([]),
};

const several = z.array(id).min(1).max(500);

export const openCalibrationBody = z.strictObject({
  cycleId: id,
  name: commandLabel,
  /** All reviews of the cycle, those of these units and the units below them, or these reviews. */
  scope: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('cycle') }),
      z.strictObject({ kind: z.literal('units'), unitIds: several }),
      z.strictObject({ kind: z.literal('reviews'), reviewIds: several }),
    ])
    .default({ kind: 'cycle' }),
  ...seats,
  occurredAt,
});
/** Everybody who takes part from now on. */
export const changeCalibrationParticipantsBody = z.strictObject({ ...seats, occurredAt });
export const closeCalibrationBody = onlyWhen;

type Of<B extends z.ZodType> = CommandData<B, 'calibrationSessionId'>;

export type OpenCalibration = Command<'OpenCalibration', Of<typeof openCalibrationBody>>;
export type ChangeCalibrationParticipants = Command<
  'ChangeCalibrationParticipants',
  Of<typeof changeCalibrationParticipantsBody>
>;
/** Anybody but a model. */
export type NotAi = Actor & { kind: Exclude<ActorKind, 'ai'> };
export type CloseCalibration = Omit<Command<'CloseCalibration'>, 'actor' | 'data'> & {
  data: Of<typeof closeCalibrationBody>;
  actor: NotAi;
};
export type CalibrationCommand = OpenCalibration | ChangeCalibrationParticipants | CloseCalibration;
