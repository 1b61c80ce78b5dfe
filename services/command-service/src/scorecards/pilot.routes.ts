import {
  endPilotBody,
  type PilotCommand,
  type StartPilot,
  startPilotBody,
} from '@cairn/contracts/pilot.commands';
import { isRetired } from '@cairn/domain/dated-weight';
import { pilot, type PilotFacts } from '@cairn/domain/pilot.decider';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { perspectiveOf, type ScorecardState } from '@cairn/domain/scorecard.state';
import { claiming } from '../claims.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isFounded } from '../people/person.facts.ts';

const unknownIn = async (
  context: CommandContext,
  { perspectiveId, unitId }: StartPilot['data'],
  state: ScorecardState,
): Promise<PilotFacts['unknown']> => {
  if (state.status === 'unset') return 'scorecardId';
  if (perspectiveId !== undefined && !perspectiveOf(state, perspectiveId)) return 'perspectiveId';
  return (await isFounded(context, unitId)) ? null : 'unitId';
};

const pilotFacts = async (context: CommandContext, { type, data }: PilotCommand): Promise<PilotFacts> => {
  if (type !== 'StartPilot') return { unknown: null, retired: false };
  const { state } = await context.execute.state(scorecard, data.scorecardId);
  const named = data.perspectiveId === undefined ? undefined : perspectiveOf(state, data.perspectiveId);
  return {
    unknown: await unknownIn(context, data, state),
    retired: named !== undefined && isRetired(named.weights),
  };
};

const claimDays = claiming({
  set: 'pilots',
  decider: pilot,
  idOf: ({ data }) => data.pilotId,
  facts: pilotFacts,
  claimed: ({ type, data }) =>
    type === 'PilotStarted'
      ? {
          key: [data.scorecardId, data.perspectiveId ?? '', data.unitId].join(' '),
          days: { from: data.from, to: data.until },
        }
      : undefined,
  holding: ({ status }) => (status === 'unset' ? 'open' : status === 'running' ? 'stands' : 'over'),
});

/** The commands to pilots. */
export const pilotRoutes = commandRoutes(
  { decider: pilot, key: 'pilotId', facts: pilotFacts },
  {
    StartPilot: {
      path: '/v1/pilots',
      summary: 'Start a pilot: a scorecard, or a perspective of it, is valid for one unit only',
      body: startPilotBody,
      makes: 'pilotId',
      claim: claimDays,
    },
    EndPilot: {
      path: '/v1/pilots/:pilotId/end',
      summary: 'End a pilot, or adopt it for everybody, with the reason',
      body: endPilotBody,
    },
  },
);
