import { relationsAllowed } from '@cairn/access/matching';
import { reviewRhythms, reviewTopics } from '@cairn/contracts/business-review.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { type AskedPast, past } from '../asking/past.ts';
import { lookingAt } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { businessReviewPage } from './business-review.query.ts';
import { businessReviewDetail, businessReviewList } from './business-review.shapes.ts';
import { viewersOf } from './viewers.ts';

const tags = ['business-reviews'];
const config = { access: 'ReadBusinessReviews' } as const;
const joined = ['scorecard', 'review'] as const;
const list = 'business-reviews';

export const businessReviewRoutes = (context: QueryContext) => (app: App) => {
  const viewerAt = (principal: Principal, asked: AskedPast) => {
    relationsAllowed(principal.roles, 'ReadBusinessReviews');
    return lookingAt(viewersOf(principal, context).cards, asked);
  };

  app.get(
    '/v1/business-reviews',
    {
      config: { ...config, csv: 'businessReviews' },
      schema: {
        tags,
        summary:
          'Reviews of scorecards and of the OKRs of cycles: their rhythm, when they are due, when they were held',
        querystring: z.object({
          scorecard: id.optional(),
          cycle: id.optional(),
          leader: person.optional(),
          kind: z.enum(['scorecard', 'cycle']).optional(),
          topic: z.enum(reviewTopics).optional(),
          rhythm: z.enum(reviewRhythms).optional(),
          due: yesOrNo.optional().describe('`true`: due on this day or before it, and not held since'),
          overdue: yesOrNo.optional().describe('`true`: due before this day and not held since'),
          ended: yesOrNo.optional(),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: businessReviewList },
      },
    },
    async ({ query, principal }) => {
      const { cursor, limit, after: asked, asOf, knownAt, ...filter } = query;
      const viewer = viewerAt(principal, { asOf, knownAt });
      await reflecting(context, joined, asked);
      const page = { viewer, after: afterOf(list, cursor), limit };
      return withCursor(list, await businessReviewPage(context, asAskedBy(principal, filter), page));
    },
  );

  app.get(
    '/v1/business-reviews/:businessReviewId',
    {
      config,
      schema: {
        tags,
        summary: 'One business review with each time that it was held',
        params: z.object({ businessReviewId: id }),
        querystring: z.object({ ...past, after }),
        response: { 200: businessReviewDetail },
      },
    },
    async ({ params, query, principal }) => {
      const viewer = viewerAt(principal, query);
      await reflecting(context, joined, query.after);
      const page = { viewer, after: '-1', limit: 1 };
      const found = await businessReviewPage(context, { id: params.businessReviewId }, page);
      const { businessReviews, next: _next, ...read } = found;
      const [review] = businessReviews;
      if (!review)
        throw new Rejection(
          'notFound',
          'business-review/not-found',
          'There is no business review with this id that you may see.',
        );
      return { ...review, ...read };
    },
  );
};
