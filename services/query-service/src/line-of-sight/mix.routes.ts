import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { asAskedBy, ids } from '../asking/filters.ts';
import { parked, position } from '../asking/shapes.ts';
import { viewersOf } from '../scorecards/viewers.ts';
import type { QueryContext } from '../context.ts';
import { whose } from './led.filters.ts';
import { strategyMixOf } from './mix.query.ts';

const mixShape = z.object({
  goals: z.int().describe('how many goals were counted; only those that you may see'),
  orphans: z.int().describe('how many of them lead to no strategic objective'),
  scorecards: z.array(
    z.object({
      scorecardId: z.uuid(),
      scorecardName: z.string(),
      n: z.int().describe('how many of the goals lead to an objective of this scorecard'),
      flagged: z
        .boolean()
        .describe(
          'whether there are at least four goals and all lie in one perspective that the strategy weighs below a half',
        ),
      perspectives: z.array(
        z.object({
          perspectiveId: z.string(),
          name: z.string(),
          share: z.number().nullable().describe('of the n goals; null if there are none'),
          weight: z.number().describe('of the perspective in the strategy; all sum to 1'),
        }),
      ),
    }),
  ),
  position,
  parked,
});

export const mixRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/strategy-mix',
    {
      config: { access: 'ReadGoals', csv: 'scorecards.perspectives' },
      schema: {
        tags: ['goals'],
        summary: "How goals spread over the strategy's perspectives, beside the weights of these",
        querystring: z.object({
          ...whose,
          cycle: ids
            .optional()
            .describe('one or more cycles, separated by commas; without it, all goals that are not closed'),
          after,
        }),
        response: { 200: mixShape },
      },
    },
    async ({ query: { after: wanted, ...filter }, principal }) => {
      const viewers = viewersOf(principal, context);
      await reflecting(context, ['okr', 'scorecard', 'review'], wanted);
      return strategyMixOf(context, asAskedBy(principal, filter), viewers);
    },
  );
};
