import { endPilotBody, type PilotCommand, startPilotBody } from '@cairn/contracts/pilot.commands';
import { pilot, type PilotFacts } from '@cairn/domain/pilot.decider';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isFounded } from '../people/person.facts.ts';

const pilotFacts = async (context: CommandContext, { type, data }: PilotCommand): Promise<PilotFacts> => {
  if (type !== 'StartPilot') return { unknown: null };
  const { state } = await context.execute.state(scorecard, data.scorecardId);
  if (state.status === 'unset') return { unknown: 'scorecardId' };
  const { perspectiveId, unitId } = data;
  const isThere = state.perspectives.some((each) => each.perspectiveId === perspectiveId);
  if (perspectiveId !== undefined && !isThere) return { unknown: 'perspectiveId' };
  return { unknown: (await isFounded(context, unitId)) ? null : 'unitId' };
};

/** The commands to pilots. */
export const pilotRoutes = commandRoutes(
  { decider: pilot, key: 'pilotId', facts: pilotFacts },
  {
    StartPilot: {
      path: '/v1/pilots',
      summary: 'Start a pilot: a scorecard, or a perspective of it, is valid for one unit only',
      body: startPilotBody,
      makes: 'pilotId',
    },
    EndPilot: {
      path: '/v1/pilots/:pilotId/end',
      summary: 'End a pilot, or adopt it for everybody, with the reason',
      body: endPilotBody,
    },
  },
);
