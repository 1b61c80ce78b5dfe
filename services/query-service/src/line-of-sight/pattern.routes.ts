import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { asAskedBy, ids } from '../asking/filters.ts';
import { parked, position } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { viewersOf } from '../scorecards/viewers.ts';
import { whose } from './led.filters.ts';
import { strategyPatterns } from './pattern.query.ts';

const patternShape = z.object({
  scorecards: z.array(
    z.object({
      scorecardId: z.uuid(),
      scorecardName: z.string(),
      perspectives: z.array(
        z.object({
          perspectiveId: z.string(),
          name: z.string(),
          closed: z.int().describe('closed goals that lead to it; only those that you may see'),
          met: z.int().describe('how many of them are green'),
        }),
      ),
      patterns: z
        .array(z.object({ meets: z.string(), misses: z.string(), p: z.number() }))
        .describe(
          "perspectives whose goals are met beside others whose goals are missed: at least five closed goals on each side and Fisher's exact p of at most .05, not adjusted for the number of pairs",
        ),
    }),
  ),
  position,
  parked,
});

export const patternRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/strategy-patterns',
    {
      config: { access: 'ReadGoals', csv: 'scorecards.perspectives' },
      schema: {
        tags: ['goals'],
        summary:
          'In which perspectives closed goals were met, and where they were met in one and missed in another',
        querystring: z.object({
          ...whose,
          cycle: ids.optional().describe('one or more cycles, separated by commas'),
          after,
        }),
        response: { 200: patternShape },
      },
    },
    async ({ query: { after: wanted, ...filter }, principal }) => {
      const viewers = viewersOf(principal, context);
      await reflecting(context, ['okr', 'scorecard', 'review'], wanted);
      return strategyPatterns(context, asAskedBy(principal, filter), viewers);
    },
  );
};
