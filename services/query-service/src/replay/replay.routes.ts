import { relationsAllowed } from '@cairn/access/matching';
import { position } from '@cairn/contracts/coordinate';
import { dayOf } from '@cairn/contracts/day';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { recordAccess } from '../access-records/record-access.ts';
import type { QueryContext } from '../context.ts';
import { whole } from '../asking/numbers.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { replayOf } from './replay.query.ts';
import { compactReplay, fullReplay } from './replay.compact.shapes.ts';

const query = z
  .object({
    untilRevision: whole(z.int('a whole number').min(0))
      .optional()
      .describe('stops after this revision of the review'),
    detail: z
      .enum(['compact', 'full'])
      .default('compact')
      .describe('`full` adds the state, the whole events with their bytes, and what was in force'),
    untilPosition: position.optional().describe('stops at this position of the log'),
    after,
  })
  .refine((given) => given.untilRevision === undefined || given.untilPosition === undefined, {
    error: 'one of untilRevision and untilPosition',
    path: ['untilRevision'],
  });

/** How a rating was reached, step by step, from the log itself. */
export const replayRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/replay',
    {
      config: { access: 'ReplayReview' },
      schema: {
        tags: ['reviews'],
        summary: 'A replay from the log that shows step by step how a rating was reached',
        params: z.object({ reviewId: id }),
        querystring: query,
        response: { 200: z.union([compactReplay, fullReplay]) },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const { reviewId } = params;
      const { personId, roles } = principal;
      relationsAllowed(roles, 'ReplayReview');
      const requester = { personId, roles, today: dayOf(context.now(), context.timeZone) };
      // The replay reads the log, so it waits for no read model.
      await reflecting(context, [], query.after);
      const { untilRevision: revision, untilPosition } = query;
      const until = { revision, position: untilPosition === undefined ? undefined : BigInt(untilPosition) };
      const found = await replayOf(context, reviewId, { requester, until, detail: query.detail });
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      await recordAccess(context, request, found.reading);
      noteReviewsRead(context, request, { by: 'replay', reviewIds: [reviewId] });
      return found.replay;
    },
  );
};
