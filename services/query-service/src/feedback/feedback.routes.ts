import { feedbackKinds } from '@cairn/contracts/feedback.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { recordAccess } from '../access-records/record-access.ts';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { feedbackPage } from './feedback.query.ts';
import { readingOfGivers } from './confidential-givers.ts';
import { receivedFeedback } from './feedback.shapes.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { next, reflected } from '../asking/shapes.ts';
import { cursor, placed } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';

const query = z.object({
  subject: person.optional(),
  giver: person.optional().describe('finds only feedback whose giver you may see'),
  goal: id.optional().describe('finds only feedback about a goal that you may see'),
  kind: z.enum(feedbackKinds).optional(),
  cursor,
  limit,
  after,
});

const feedbackList = z.object({ feedback: z.array(receivedFeedback), next, ...reflected });

const cursorContent = z.object({ before: placed });

export const feedbackRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/feedback',
    {
      config: { access: 'ReadFeedback' },
      schema: {
        tags: ['feedback'],
        summary: 'Feedback that you may read, newest first',
        querystring: query,
        response: { 200: feedbackList },
      },
    },
    async (request) => {
      const { query, principal } = request;
      const { cursor, limit, after: position, ...filter } = query;
      const viewers = {
        feedback: viewerOf(principal, 'ReadFeedback', context),
        goals: viewerOf(principal, 'ReadGoals', context),
      };
      await reflecting(context, ['review', 'okr'], position);
      const before = cursor === undefined ? undefined : decodeCursor(cursor, cursorContent).before;
      const { next, ...page } = await feedbackPage(context, asAskedBy(principal, filter), {
        viewers,
        before,
        limit,
      });
      const reading = readingOfGivers(principal, page.feedback);
      if (reading) await recordAccess(context, request, reading);
      return { ...page, next: next && encodeCursor({ before: next }) };
    },
  );
};
