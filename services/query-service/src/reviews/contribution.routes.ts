import { relationsAllowed } from '@cairn/access/matching';
import { contributionPromise } from '@cairn/contracts/contribution.events';
import { dimensionRatings, nominatedRelations } from '@cairn/contracts/review.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import {
  nameOfThing,
  next,
  personalText,
  personName,
  reflected,
  revision,
  twoClocks,
} from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { contributionPage } from './contribution.query.ts';

const contribution = z.object({
  contributionId: z.uuid(),
  reviewId: z.uuid(),
  assignmentId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  relation: z.enum(nominatedRelations),
  promise: contributionPromise.describe('how it is shown to others, as you were promised when you wrote it'),
  ratings: dimensionRatings,
  text: personalText,
  superseded: z.boolean().describe('you wrote a later version'),
  released: z.boolean().describe('it was released with others, and stays'),
  ...twoClocks,
  revision,
});

export const contributionRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/contributions',
    {
      config: { access: 'ReadContributions' },
      schema: {
        tags: ['reviews'],
        summary: 'What you contributed to reviews yourself, oldest first; nobody else reads it here',
        querystring: z.object({ review: id.optional(), cycle: id.optional(), cursor, limit, after }),
        response: { 200: z.object({ contributions: z.array(contribution), next, ...reflected }) },
      },
    },
    async ({ query, principal: { personId: giverId, roles } }) => {
      relationsAllowed(roles, 'ReadContributions');
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const page = { giverId, after: afterOf('contributions', cursor), limit };
      return withCursor('contributions', await contributionPage(context, filter, page));
    },
  );
};
