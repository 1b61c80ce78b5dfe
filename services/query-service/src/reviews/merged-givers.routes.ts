import { learnsGiversAs } from '@cairn/access/recorded-reading';
import { contributionPromise } from '@cairn/contracts/contribution.events';
import { Rejection } from '@cairn/contracts/rejection';
import { dimensionRatings, nominatedRelations } from '@cairn/contracts/review.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { recordAccess } from '../access-records/record-access.ts';
import { after, reflecting } from '../asking/after.ts';
import { personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { mergedGivers } from './merged-givers.query.ts';

const giver = z.object({
  contributionId: z.uuid(),
  relation: z.enum(nominatedRelations),
  giverId: z.uuid(),
  giverName: personName,
  promise: contributionPromise.describe('what the giver was promised'),
  ratings: dimensionRatings,
  text: personalText,
  ...twoClocks,
});

export const mergedGiversRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/merged-input/givers',
    {
      config: { access: 'ReadMergedGivers' },
      schema: {
        tags: ['reviews'],
        summary: 'Who gave the released input to a review; it is recorded that you saw it',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: z.object({ reviewId: z.uuid(), givers: z.array(giver), ...reflected }) },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const viewer = viewerOf(principal, 'ReadMergedGivers', context);
      await reflecting(context, ['review'], query.after);
      const found = await mergedGivers(context, params.reviewId, viewer);
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      const shown = found.givers.map(({ giverId: personId, contributionId }) => ({
        personId,
        kind: 'contributionGiver' as const,
        id: contributionId,
      }));
      await recordAccess(context, request, { role: learnsGiversAs(principal) ?? 'employee', shown });
      return found;
    },
  );
};
