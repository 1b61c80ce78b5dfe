import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { reviewStates } from '@cairn/read-model/review.values';
import { z } from 'zod';
import { recordAccess, together } from '../access-records/record-access.ts';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { asAskedBy, ids, person } from '../asking/filters.ts';
import { decimal } from '../asking/numbers.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { readingOfGivers } from '../feedback/confidential-givers.ts';
import { readingOfFlags } from './flags-shown.ts';
import { noteReviewsRead } from './review-reads.ts';
import { reviewPage, reviewWhole } from './review-summary.query.ts';
import { reviewList, reviewSummary } from './review-summary.shapes.ts';
import { viewerOf } from '../asking/viewer.ts';

const listQuery = z.object({
  subject: person.optional(),
  participant: z.literal('me').optional().describe('only reviews in which you have an assignment'),
  rater: person.optional().describe('the accountable rater'),
  unit: id.optional().describe('the unit at the time the review was opened, without the units below it'),
  under: id.optional().describe('that unit and the units that are below it today'),
  cycle: ids.optional().describe('one or more cycles, separated by commas'),
  state: z.enum(reviewStates).optional(),
  flagged: yesOrNo
    .optional()
    .describe('`true`: only reviews in which the last screening found something; `false`: only the others'),
  rating: decimal.optional().describe('the current mark'),
  overdue: yesOrNo.optional(),
  finalizedLate: yesOrNo
    .optional()
    .describe('whether the final rating was recorded after the administration window'),
  backdated: yesOrNo
    .optional()
    .describe('whether a step is dated more than five minutes before it was recorded'),
  evidenceChanged: yesOrNo
    .optional()
    .describe('`true`: only reviews that cite something which was changed later; `false`: only the others'),
  cursor,
  limit,
  after,
});

const route = { config: { access: 'ReadReviewSummaries' } } as const;
const tags = ['reviews'];

export const reviewSummaryRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-summaries',
    {
      ...route,
      schema: {
        tags,
        summary: 'Reviews that you may see, in the order in which they were opened',
        querystring: listQuery,
        response: { 200: reviewList },
      },
    },
    async (request) => {
      const { query, principal } = request;
      const { cursor, limit, after: position, ...filter } = query;
      const viewer = viewerOf(principal, 'ReadReviewSummaries', context);
      await reflecting(context, ['review', 'okr', 'scorecard'], position);
      const at = { viewer, after: afterOf('reviews', cursor), limit };
      const page = await reviewPage(context, asAskedBy(principal, filter), at);
      noteReviewsRead(context, request, {
        by: 'list',
        reviewIds: page.reviews.map(({ reviewId }) => reviewId),
      });
      return withCursor('reviews', page);
    },
  );

  app.get(
    '/v1/review-summaries/:reviewId',
    {
      ...route,
      schema: {
        tags,
        summary: 'One review: rating, assessments, evidence, goal results, feedback, screenings and flags',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: reviewSummary },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const { reviewId } = params;
      const now = context.now();
      const at = { now: () => now, timeZone: context.timeZone };
      const viewers = {
        viewer: viewerOf(principal, 'ReadReviewSummaries', at),
        goals: viewerOf(principal, 'ReadGoals', at),
        feedback: viewerOf(principal, 'ReadFeedback', at),
      };
      await reflecting(context, ['review', 'okr', 'scorecard'], query.after);
      const found = await reviewWhole(context, reviewId, viewers);
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      const givers = found.view === 'whole' ? readingOfGivers(principal, found.feedback) : undefined;
      await recordAccess(context, request, together(givers, readingOfFlags(principal, found)));
      noteReviewsRead(context, request, { by: 'summary', reviewIds: [reviewId] });
      return found;
    },
  );
};
