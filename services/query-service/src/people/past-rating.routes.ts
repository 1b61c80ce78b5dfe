import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { parked, personalText, personName, position, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { pastRatings } from './past-rating.query.ts';

/** A rating from before Cairn. */
export const pastRating = z.object({
  pastRatingId: z.uuid(),
  period: z.object({ from: z.string(), to: z.string() }),
  mark: z.string().describe('as the source words it; nothing is computed from it'),
  scale: z.string(),
  source: z.string(),
  rater: personalText.nullable().describe('who rated, as the source names them'),
  comment: personalText.nullable(),
  reason: personalText.nullable().describe('why something else was recorded than before'),
  recordedById: z.uuid(),
  recordedByName: personName,
  ...twoClocks,
});

export const pastRatingRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/people/:personId/past-ratings',
    {
      config: { access: 'ReadPastRatings' },
      schema: {
        tags: ['people'],
        summary: 'The ratings of a person from before Cairn, oldest first',
        description: 'For HR, auditors and the managers above the person; nobody reads their own.',
        params: z.object({ personId: id }),
        querystring: z.object({ after }),
        response: {
          200: z.object({ personId: z.uuid(), pastRatings: z.array(pastRating), position, parked }),
        },
      },
    },
    async ({ params: { personId }, query, principal }) => {
      const viewer = viewerOf(principal, 'ReadPastRatings', context);
      await reflecting(context, ['review'], query.after);
      const found = await pastRatings(context, personId, viewer);
      if (!found)
        throw new Rejection(
          'notFound',
          'person/not-found',
          'There is no person with this id whom you may see.',
        );
      return found;
    },
  );
};
