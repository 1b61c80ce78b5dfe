import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { next, occurredAt, personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { blockersPage } from './blocker.query.ts';
import { whose } from './goal.filters.ts';

export const blocker = z.object({
  blockerId: z.uuid(),
  goalId: z.uuid(),
  goalTitle: personalText,
  keyResultId: z.uuid().nullable().describe('null if it holds up the whole goal'),
  keyResultTitle: personalText.nullable(),
  accountableId: z.uuid(),
  accountableName: personName,
  text: personalText,
  raisedById: z.uuid(),
  raisedByName: personName,
  ...twoClocks,
  ageDays: z.int().describe('whole days until it was resolved, or until now'),
  resolved: z
    .object({
      byId: z.uuid().nullable(),
      byName: personName,
      at: occurredAt,
      note: personalText.nullable(),
    })
    .nullable(),
});

export const blockerRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/blockers',
    {
      config: { access: 'ReadGoals', csv: 'blockers' },
      schema: {
        tags: ['goals'],
        summary: 'What stands in the way of goals, oldest first, with its age',
        querystring: z.object({
          ...whose,
          goal: id.optional(),
          open: yesOrNo.optional().describe('true: only those that were not resolved'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ blockers: z.array(blocker), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['okr', 'review'], asked);
      const at = { viewer, after: afterOf('blockers', cursor), limit };
      return withCursor('blockers', await blockersPage(context, asAskedBy(principal, filter), at));
    },
  );
};
