import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { nameOfThing, next, personalText, reflected } from '../asking/shapes.ts';
import { viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalTalksPage } from './goal-talk.query.ts';
import { goalTalk } from './goal-talk.shapes.ts';

const talk = goalTalk.extend({
  goals: z
    .array(z.object({ goalId: z.uuid(), title: personalText, cycleId: z.uuid(), cycleName: nameOfThing }))
    .describe('the goals on which they agreed, without those that you may not see'),
});

export const goalTalkRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goal-talks',
    {
      config: { access: 'ReadGoalTalks' },
      schema: {
        tags: ['goals'],
        summary: 'Goal-setting talks of people and their managers, in the order in which they were recorded',
        querystring: z.object({
          person: person.optional().describe('either of the two people'),
          goal: id.optional().describe('finds the talks in which this goal was agreed, if you may see it'),
          cycle: id.optional().describe('finds the talks in which a goal of this cycle was agreed'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ talks: z.array(talk), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewers = {
        talks: viewerOf(principal, 'ReadGoalTalks', context),
        goals: viewerIfAny(principal, 'ReadGoals', context),
      };
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['okr', 'review'], asked);
      const at = { viewers, after: afterOf('goal-talks', cursor), limit };
      return withCursor('goal-talks', await goalTalksPage(context, asAskedBy(principal, filter), at));
    },
  );
};
