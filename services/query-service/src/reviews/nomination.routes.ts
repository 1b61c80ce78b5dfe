import { nominatedRelations } from '@cairn/contracts/review.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { nominationAnswers, nominationStatuses } from '@cairn/read-model/nomination.tables';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { nameOfThing, next, personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { nominationPage } from './nomination.query.ts';

const nomination = z.object({
  assignmentId: z.uuid(),
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  personId: z.uuid().describe('who is or was to assess'),
  personName,
  relation: z.enum(nominatedRelations),
  status: z
    .enum(nominationStatuses)
    .describe(
      'of the assignment, or of the nomination if nobody was assigned; to the subject, what became of their nomination',
    ),
  bySubject: z.boolean().describe('false if they were assigned without a nomination'),
  nomination: z
    .enum(nominationAnswers)
    .nullable()
    .describe('the answer to the nomination; null if there was none, or if you may not know'),
  insteadId: z
    .uuid()
    .nullable()
    .describe('who was assigned in their place; null if nobody was, or if you may not know'),
  insteadName: personName,
  reason: personalText
    .nullable()
    .describe('why they were turned down or released, or declined; null if you may not see it'),
  overLimit: z
    .boolean()
    .nullable()
    .describe(
      'a warning: they are asked in more reviews of the cycle than its policy says; null if you may not know',
    ),
  ...twoClocks,
  changed: z.object(twoClocks).describe('when it came to its status'),
});

export const nominationRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/nominations',
    {
      config: { access: 'ReadReviewSummaries', csv: 'nominations' },
      schema: {
        tags: ['reviews'],
        summary: 'Peers and reports who are or were to assess, in the order in which they were recorded',
        querystring: z.object({
          review: id.optional(),
          subject: person.optional(),
          person: person.optional().describe('who is or was to assess'),
          cycle: id.optional(),
          status: z.enum(nominationStatuses).optional(),
          nomination: z
            .enum(nominationAnswers)
            .optional()
            .describe('the answer, if you may know it: `nominated` has none yet'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ nominations: z.array(nomination), next, ...reflected }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadReviewSummaries', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const at = { viewer, after: afterOf('nominations', cursor), limit };
      return withCursor('nominations', await nominationPage(context, asAskedBy(principal, filter), at));
    },
  );
};
