import { offerOutcomes } from '@cairn/contracts/goal.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { next, occurredAt, personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { offersPage } from './goal-offer.query.ts';

export const goalOffer = z.object({
  offerId: z.uuid(),
  goalId: z.uuid(),
  goalTitle: personalText,
  owner: z.object({ kind: z.enum(['person', 'unit']), id: z.uuid(), name: personName }),
  accountableId: z.uuid().describe('who is asked'),
  accountableName: personName,
  note: personalText.nullable(),
  offeredById: z.uuid(),
  offeredByName: personName,
  ...twoClocks,
  outcome: z.enum(offerOutcomes).nullable().describe('null while it is open'),
  reason: personalText.nullable().describe('why it was declined'),
  endedAt: occurredAt.nullable(),
});

export const goalOfferRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goal-offers',
    {
      config: { access: 'ReadGoals', csv: 'offers' },
      schema: {
        tags: ['goals'],
        summary: 'Goals that are or were offered to somebody, in the order of the offers',
        querystring: z.object({
          to: person.optional().describe('who is asked'),
          goal: id.optional(),
          open: yesOrNo.optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ offers: z.array(goalOffer), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadGoals', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['okr', 'review'], asked);
      const at = { viewer, after: afterOf('goal-offers', cursor), limit };
      return withCursor('goal-offers', await offersPage(context, asAskedBy(principal, filter), at));
    },
  );
};
