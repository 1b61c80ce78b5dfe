import { Rejection } from '@cairn/contracts/rejection';
import { dayOf } from '@cairn/contracts/day';
import { id } from '@cairn/contracts/values';
import { prefers } from '@cairn/http/accept';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { recordAccess, together } from '../access-records/record-access.ts';
import { after, reflecting } from '../asking/after.ts';
import { printPolicy } from '../asking/print.ts';
import { viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { replayOf } from '../replay/replay.query.ts';
import { readingOfFlags } from '../reviews/flags-shown.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { reviewWhole } from '../reviews/review-summary.query.ts';
import { reviewReportHtml } from './review-report.html.ts';
import { reviewReport } from './review-report.shapes.ts';
import { showReport } from './review-report.view.ts';
import type { Principal } from '@cairn/http/principal';

/** The report of a review with its findings; undefined if the principal may not see the whole review and its replay. */
const reportOf = async (context: QueryContext, reviewId: string, principal: Principal) => {
  const now = context.now();
  const at = { now: () => now, timeZone: context.timeZone };
  const viewers = {
    viewer: viewerOf(principal, 'ReadReviewReport', at),
    goals: viewerIfAny(principal, 'ReadGoals', at),
    feedback: viewerIfAny(principal, 'ReadFeedback', at),
  };
  const { personId, roles } = principal;
  const requester = { personId, roles, today: dayOf(now, context.timeZone) };
  const summary = await reviewWhole(context, reviewId, viewers);
  if (summary?.view !== 'whole') return undefined;
  // The log may have gone on since, so the replay stops at what the summary shows.
  const seen = summary.seenAt['review'];
  const until = { position: seen && BigInt(seen.position) };
  const found = await replayOf(context, reviewId, { requester, until, detail: 'compact' });
  if (!found) return undefined;
  return { summary, report: showReport(summary, found.replay) };
};

export const reviewReportRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/report',
    {
      config: { access: 'ReadReviewReport', alsoAs: ['text/html'] },
      schema: {
        tags: ['reviews'],
        summary:
          'The report of a review for the employee file: rating, how it came about, evidence, flags and answers',
        description: 'With `Accept: text/html`, the answer is a page that prints on A4.',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: reviewReport },
      },
    },
    async (request, reply) => {
      const { params, query, principal, headers } = request;
      const { reviewId } = params;
      await reflecting(context, ['review', 'okr', 'scorecard'], query.after);
      const found = await reportOf(context, reviewId, principal);
      if (!found)
        throw new Rejection(
          'notFound',
          'review/not-found',
          'There is no review with this id that you may see.',
        );
      await recordAccess(context, request, together(readingOfFlags(principal, found.summary)));
      noteReviewsRead(context, request, { by: 'report', reviewIds: [reviewId] });
      if (!prefers(headers.accept, 'text/html')) return found.report;
      reply.type('text/html; charset=utf-8').header('content-security-policy', printPolicy);
      return reply.send(reviewReportHtml(found.report) as never);
    },
  );
};
