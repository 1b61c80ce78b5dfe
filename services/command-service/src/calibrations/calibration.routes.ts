import { noRelation, type Relations } from '@cairn/access/matching';
import {
  type CalibrationCommand,
  changeCalibrationParticipantsBody,
  closeCalibrationBody,
  openCalibrationBody,
} from '@cairn/contracts/calibration.commands';
import { reject } from '@cairn/contracts/rejection';
import { calibration, notAi } from '@cairn/domain/calibration.decider';
import { sitsIn } from '@cairn/domain/calibration.state';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { calibrationFacts } from './calibration.facts.ts';

const unknown = (): never =>
  reject('notFound', 'calibration/not-found', 'There is no calibration session with this id.');

/** `facilitator`, if the principal is employed today. For whoever has no seat and is not HR, there is no session. */
const calibrationRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<CalibrationCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(calibration, data.calibrationSessionId);
  const employed = await isPrincipalEmployed(context, principal);
  if (state.status === 'unset') return unknown();
  const seated = employed && sitsIn(state, principal.personId);
  if (!seated && !principal.roles.includes('hr')) return unknown();
  return seated && state.facilitatorId === principal.personId ? new Set(['facilitator']) : noRelation;
};

/** The commands to calibration sessions. */
export const calibrationRoutes = commandRoutes(
  {
    decider: calibration,
    key: 'calibrationSessionId',
    relations: calibrationRelations,
    facts: calibrationFacts,
  },
  {
    OpenCalibration: {
      path: '/v1/calibrations',
      summary: 'Open a calibration session of the reviews of a cycle, of units or of named reviews',
      body: openCalibrationBody,
      makes: 'calibrationSessionId',
    },
    ChangeCalibrationParticipants: {
      path: '/v1/calibrations/:calibrationSessionId/participants',
      summary: 'Say who facilitates the session and takes part in it from now on',
      body: changeCalibrationParticipantsBody,
    },
    CloseCalibration: {
      path: '/v1/calibrations/:calibrationSessionId/close',
      summary: 'Close the session and record each of its reviews as it is now',
      body: closeCalibrationBody,
      asActor: notAi,
    },
  },
);
