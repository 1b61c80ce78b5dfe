import {
  addLateJoinerBody,
  excludeLeaverBody,
  moveStageBody,
  type RequestLaunch,
  requestLaunchBody,
} from '@cairn/contracts/population.commands';
import { population } from '@cairn/domain/population.decider';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { memberRelations, openTheirReview, withdrawTheirReviews } from './population.members.ts';
import { populationFacts } from './population.facts.ts';

/** A launch that is under way is the same launch. */
const underWay = async (
  { execute }: CommandContext,
  data: RequestLaunch['data'],
): Promise<RequestLaunch['data'] | undefined> => {
  const { launch } = (await execute.state(population, data.cycleId)).state;
  return launch && !launch.completed ? { ...data, launchId: launch.launchId } : undefined;
};

type LateJoinerRequest = { cycleId: string; employmentId: string; kind: string };

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
    AddLateJoiner: {
      path: '/v1/cycles/:cycleId/late-joiners',
      summary: 'Open the review of somebody who joined after the launch of a cycle',
      description:
        'The review has the id that a launch would have given it, so that it is there once, whoever opens it first. An employment that is not among the eligible ones of the cycle takes part from now on.',
      body: addLateJoinerBody,
      makes: 'reviewId',
      madeFrom: ({ employmentId, cycleId, kind }: LateJoinerRequest) => [
        'review',
        employmentId,
        cycleId,
        kind,
      ],
      relations: memberRelations,
      complete: openTheirReview,
    },
    ExcludeLeaver: {
      path: '/v1/cycles/:cycleId/leavers',
      summary: 'Exclude somebody who leaves from a launched cycle, and withdraw their open reviews',
      description:
        'What was written in the reviews is kept, and a rating that is final stays so. Whoever has no open review is excluded with `POST /v1/cycles/:cycleId/exclusions`.',
      body: excludeLeaverBody,
      relations: memberRelations,
      complete: withdrawTheirReviews,
    },
  },
);
