import { relationsAllowed } from '@cairn/access/matching';
import { Readable } from 'node:stream';
import { instant } from '@cairn/contracts/envelope';
import { reviewEvents } from '@cairn/contracts/review.events';
import { screeningEvents } from '@cairn/contracts/screening.events';
import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { prefers } from '@cairn/http/accept';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { pageSize } from '../asking/numbers.ts';
import { cursor, placed } from '../asking/page.ts';
import { trailCsv } from './review-trail.csv.ts';
import { trailPage, wholeTrail } from './review-trail.query.ts';
import { reviewTrail } from './review-trail.shapes.ts';
import type { TrailRow } from './review-trail.view.ts';

const types = [...reviewEvents, ...screeningEvents].map(({ type }) => type);
const dayOrInstant = z.union([day, instant]);

const query = z
  .object({
    review: id.optional(),
    subject: id.optional(),
    rater: id.optional().describe('the accountable rater as of then'),
    actor: id.optional(),
    unit: id.optional().describe('as of then; this unit itself, not those below it'),
    level: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\0]*$/, 'text without zero characters')
      .optional()
      .describe('as of then'),
    cycle: id.optional(),
    type: z.enum(types as [string, ...string[]]).optional(),
    recordedFrom: dayOrInstant.optional().describe('a day, or an instant'),
    recordedTo: dayOrInstant.optional().describe('a day, which is included, or the instant before which'),
    order: z.enum(['newest', 'oldest']).default('newest'),
    cursor,
    limit: pageSize(500, 50),
    after,
  })
  .refine(({ recordedFrom: from, recordedTo: to }) => !from || !to || from.slice(0, to.length) <= to, {
    error: 'a day or instant no later than recordedTo',
    path: ['recordedFrom'],
  });

const place = z.object({
  order: z.enum(['newest', 'oldest']),
  from: placed,
});

type Pages = ReturnType<typeof wholeTrail>;

async function* lines(first: readonly TrailRow[], more: Pages) {
  yield trailCsv(first, { header: true });
  for await (const rows of more) if (rows.length > 0) yield trailCsv(rows, { header: false });
}

/** Every step of every review and screening, for HR and auditors: pages, or with `Accept: text/csv` the whole filter. */
export const reviewTrailRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-trail',
    {
      config: { access: 'ReadReviewTrail', alsoAs: 'text/csv' },
      schema: {
        tags: ['reviews'],
        summary: 'Every step of every review and screening, across people and years',
        description:
          'With `Accept: text/csv` everything that the filter finds, whatever the cursor and the limit.',
        querystring: query,
        response: { 200: reviewTrail },
      },
    },
    async (request, reply) => {
      relationsAllowed(request.principal.roles, 'ReadReviewTrail');
      const { cursor, limit, order, after: asked, ...filter } = request.query;
      await reflecting(context, ['review'], asked);
      if (prefers(request.headers.accept, 'text/csv')) {
        const pages = wholeTrail(context, filter, order);
        // Asked before anything is sent: what fails here is still answered as a problem.
        const first = await pages.next();
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="review-trail.csv"');
        return reply.send(Readable.from(lines(first.value ?? [], pages)) as never);
      }
      const at =
        cursor === undefined ? undefined : decodeCursor(cursor, place.extend({ order: z.literal(order) }));
      const { next, ...page } = await trailPage(context, filter, { order, from: at?.from, limit });
      return { ...page, next: next && encodeCursor({ order, from: next }) };
    },
  );
};
