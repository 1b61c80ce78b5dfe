import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { next, personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { feedbackRequestPage } from './feedback-request.query.ts';

const request = z.object({
  requestId: z.uuid(),
  requesterId: z.uuid(),
  requesterName: personName,
  giverId: z.uuid().describe('who is asked'),
  giverName: personName,
  subjectId: z.uuid(),
  subjectName: personName,
  question: personalText.nullable(),
  answered: z
    .boolean()
    .describe('feedback under the name of the giver answers it; confidential feedback does not'),
  ...twoClocks,
});

export const feedbackRequestRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/feedback-requests',
    {
      config: { access: 'ReadFeedbackRequests' },
      schema: {
        tags: ['feedback'],
        summary: 'Requests for feedback that you made or that ask you, in the order in which they were made',
        querystring: z.object({
          giver: person.optional().describe('who is asked'),
          requester: person.optional(),
          subject: person.optional(),
          open: yesOrNo.optional().describe('`true`: without an answer'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ requests: z.array(request), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadFeedbackRequests', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const page = { viewer, after: afterOf('feedback-requests', cursor), limit };
      return withCursor(
        'feedback-requests',
        await feedbackRequestPage(context, asAskedBy(principal, filter), page),
      );
    },
  );
};
