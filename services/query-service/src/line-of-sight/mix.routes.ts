import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { asAskedBy, ids, person } from '../asking/filters.ts';
import { parked, position } from '../asking/shapes.ts';
import { viewersOf } from '../scorecards/viewers.ts';
import type { QueryContext } from '../context.ts';
import { strategyMixOf } from './mix.query.ts';
import { strategyPatterns } from './pattern.query.ts';

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

const whose = {
  person: person.optional().describe('only goals that this person owns or answers for'),
  under: id.optional().describe('only goals of this unit and of the units below it today'),
};

export const mixRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/strategy-mix',
    {
      config: { access: 'ReadGoals' },
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

  app.get(
    '/v1/strategy-patterns',
    {
      config: { access: 'ReadGoals' },
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
