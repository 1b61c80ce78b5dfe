import { dayOf } from '@cairn/contracts/day';
import {
  moveStageBody,
  type PopulationCommand,
  type RequestLaunch,
  requestLaunchBody,
} from '@cairn/contracts/population.commands';
import { cycle } from '@cairn/domain/cycle.decider';
import { population, type PopulationFacts } from '@cairn/domain/population.decider';
import { placeOf } from '@cairn/event-store/decode';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';

/** The last event of the log. */
const endOfLog = async ({ store }: CommandContext): Promise<PopulationFacts['upTo']> => {
  for await (const entry of store.readAll({ direction: 'backwards', limit: 1 })) {
    const { position, id } = placeOf(entry);
    return { position: String(position), eventId: id };
  }
  return null;
};

const populationFacts = async (
  context: CommandContext,
  { type, data }: PopulationCommand,
): Promise<PopulationFacts> => ({
  cycle: (await context.execute.state(cycle, data.cycleId)).state,
  upTo: type === 'RequestLaunch' ? await endOfLog(context) : null,
  day: dayOf(context.now(), context.timeZone),
});

/** A launch that is under way is the same launch. */
const underWay = async (
  { execute }: CommandContext,
  data: RequestLaunch['data'],
): Promise<RequestLaunch['data'] | undefined> => {
  const { launch } = (await execute.state(population, data.cycleId)).state;
  return launch && !launch.completed ? { ...data, launchId: launch.launchId } : undefined;
};

/** The commands to who gets a review in a cycle, and by when. */
export const populationRoutes = commandRoutes(
  { decider: population, key: 'cycleId', facts: populationFacts },
  {
    RequestLaunch: {
      path: '/v1/cycles/:cycleId/launches',
      summary: 'Open the reviews of everybody who is eligible in the cycle',
      description:
        'The launcher opens them after the answer, by what the log holds of people now. `GET /v1/cycles/:cycleId/population` of the query service shows how far it is, and whom it left out for which reason. Another launch later opens the reviews of those who have joined since.',
      body: requestLaunchBody,
      makes: 'launchId',
      madeBefore: underWay,
      later: '/v1/cycles/:cycleId/population',
    },
    MoveStage: {
      path: '/v1/cycles/:cycleId/stages',
      summary: 'Give a stage of an open cycle other days, with a reason',
      body: moveStageBody,
    },
  },
);
