import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { past, shownPast } from '../asking/past.ts';
import { next, reflected } from '../asking/shapes.ts';
import { lookingAt, viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalTalksPage } from './goal-talk.query.ts';
import { goalTalk } from './goal-talk.shapes.ts';

export const goalTalkRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goal-talks',
    {
      config: { access: 'ReadGoalTalks', csv: 'talks' },
      schema: {
        tags: ['goals'],
        summary: 'Goal-setting talks of people and their managers, in the order in which they were recorded',
        querystring: z.object({
          person: person.optional().describe('either of the two people'),
          goal: id.optional().describe('finds the talks in which this goal was agreed, if you may see it'),
          cycle: id.optional().describe('finds the talks in which a goal of this cycle was agreed'),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ talks: z.array(goalTalk), next, ...shownPast, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const { cursor, limit, after: asked, asOf, knownAt, ...filter } = query;
      const then = { asOf, knownAt };
      const viewers = {
        talks: lookingAt(viewerOf(principal, 'ReadGoalTalks', context), then),
        goals: lookingAt(viewerIfAny(principal, 'ReadGoals', context), then),
      };
      await reflecting(context, ['okr', 'review'], asked);
      const at = { viewers, after: afterOf('goal-talks', cursor), limit };
      return withCursor('goal-talks', await goalTalksPage(context, asAskedBy(principal, filter), at));
    },
  );
};
