import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { past, pastOf } from '../asking/past.ts';
import { steps } from '../asking/series.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalHistory } from './goal-history.query.ts';
import { noSuchGoal } from './goal.routes.ts';
import { goalHistoryShape } from './goal.shapes.ts';

const asked = z
  .object({
    from: day.optional().describe("the first day; by default the first of the goal's period"),
    to: day.optional().describe("the last day; by default the last of the goal's period, or today"),
    every: z.enum(steps).default('week').describe('how far the points are apart; weeks end on Sunday'),
    knownAt: past.knownAt,
    after,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: 'a day no later than `to`',
    path: ['from'],
  });

export const goalHistoryRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goals/:goalId/history',
    {
      config: { access: 'ReadGoals', csv: 'points' },
      schema: {
        tags: ['goals'],
        summary: 'The figures of a goal over time, as known now and as known then',
        params: z.object({ goalId: id }),
        querystring: asked,
        response: { 200: goalHistoryShape },
      },
    },
    async ({ params: { goalId }, query: { knownAt, after: wanted, ...range }, principal }) => {
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const known = pastOf({ knownAt }, viewer)?.knownAt ?? viewer.now;
      await reflecting(context, ['okr', 'review', 'scorecard'], wanted);
      return (await goalHistory(context, goalId, { viewer, ...range, knownAt: known })) ?? noSuchGoal();
    },
  );
};
