import { relationsAllowed } from '@cairn/access/matching';
import { goalLevels } from '@cairn/contracts/goal.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { checkInsPage } from './check-in.query.ts';
import type { QueryContext } from '../context.ts';
import { goalPage, goalWhole } from './goal.query.ts';
import type { Viewer } from './goal.sql.ts';
import { checkInPage, goalDetail, goalList } from './goal.shapes.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';

const statuses = [
  'closed',
  'onHold',
  'offTrack',
  'stale',
  'pending',
  'onTrack',
  'crushing',
  'complete',
] as const;

const listQuery = z.object({
  owner: id.optional().describe('owner or accountable person'),
  unit: id.optional().describe('this unit itself, not those below it'),
  cycle: id.optional(),
  level: z.enum(goalLevels).optional(),
  status: z.enum(statuses).optional(),
  strategicObjective: id.optional(),
  cursor,
  limit,
  after,
});

const params = z.object({ goalId: id });
const joined = ['okr', 'review'] as const;

const viewer = (principal: Principal, now: Date): Viewer => ({
  personId: principal.personId,
  relations: relationsAllowed(principal.roles, 'ReadGoals'),
  now,
});

const noSuchGoal = (): never => {
  throw new Rejection('notFound', 'goal/not-found', 'There is no goal with this id that you may see.');
};

const route = { config: { access: 'ReadGoals' } } as const;
const tags = ['goals'];

export const goalRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goals',
    {
      ...route,
      schema: {
        tags,
        summary: 'Goals with their figures, in the order they were set',
        querystring: listQuery,
        response: { 200: goalList },
      },
    },
    async ({ query, principal }) => {
      const viewing = viewer(principal, context.now());
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, joined, asked);
      const at = { viewer: viewing, after: afterOf('goals', cursor), limit };
      return withCursor('goals', await goalPage(context, filter, at));
    },
  );

  app.get(
    '/v1/goals/:goalId',
    {
      ...route,
      schema: {
        tags,
        summary: 'One goal whole',
        params,
        querystring: z.object({ after }),
        response: { 200: goalDetail },
      },
    },
    async ({ params: { goalId }, query, principal }) => {
      const viewing = viewer(principal, context.now());
      await reflecting(context, joined, query.after);
      return (await goalWhole(context, goalId, viewing)) ?? noSuchGoal();
    },
  );

  app.get(
    '/v1/goals/:goalId/check-ins',
    {
      ...route,
      schema: {
        tags,
        summary: "A goal's check-ins, newest first, each with the readings it had before",
        params,
        querystring: z.object({
          keyResult: id.optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: checkInPage },
      },
    },
    async ({ params: { goalId }, query, principal }) => {
      const viewing = viewer(principal, context.now());
      await reflecting(context, joined, query.after);
      return (await checkInsPage(context, goalId, { viewer: viewing, ...query })) ?? noSuchGoal();
    },
  );
};
