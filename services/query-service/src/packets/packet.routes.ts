import { readsReviewAs } from '@cairn/access/recorded-reading';
import { roleFor, noRelation } from '@cairn/access/matching';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { recordAccess, together } from '../access-records/record-access.ts';
import { after, reflecting } from '../asking/after.ts';
import { viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { readingOfGivers } from '../feedback/confidential-givers.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { packetWhole } from './packet.query.ts';
import { packet } from './packet.shapes.ts';

export const packetRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/packet',
    {
      config: { access: 'ReadPacket' },
      schema: {
        tags: ['reviews'],
        summary: 'Everything dated in the evaluation period of a review, by quarter, goal and perspective',
        description:
          'What a rater looks at before they rate. `seenAt` is what they send back with an assessment or a proposal. That you were shown it is recorded, unless you are its subject.',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: packet },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const { reviewId } = params;
      const now = context.now();
      const at = { now: () => now, timeZone: context.timeZone };
      const viewers = {
        viewer: viewerOf(principal, 'ReadPacket', at),
        goals: viewerIfAny(principal, 'ReadGoals', at),
        feedback: viewerIfAny(principal, 'ReadFeedback', at),
        development: viewerIfAny(principal, 'ReadDevelopment', at),
        cards: viewerIfAny(principal, 'ReadScorecard', at),
      };
      await reflecting(context, ['review', 'okr', 'scorecard'], query.after);
      const found = await packetWhole(context, reviewId, viewers);
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      const role = readsReviewAs(principal, found) ?? roleFor(principal.roles, 'ReadPacket', noRelation);
      const own = { personId: found.subjectId, kind: 'reviewPacket', id: reviewId } as const;
      const reading = { role: role ?? 'employee', shown: [own] };
      const givers = readingOfGivers(principal, found.feedback);
      await recordAccess(context, request, together(givers, reading));
      noteReviewsRead(context, request, { by: 'packet', reviewIds: [reviewId] });
      return found;
    },
  );
};
