import { Readable } from 'node:stream';
import { instant } from '@cairn/contracts/envelope';
import { reviewEvents } from '@cairn/contracts/review.events';
import { screeningEvents } from '@cairn/contracts/screening.events';
import { day } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { after, reflecting } from './after.ts';
import { relationsAllowed } from './asked.ts';
import type { QueryContext } from './context.ts';
import { trailCsv } from './review-trail.csv.ts';
import { trailPage, wholeTrail } from './review-trail.query.ts';
import { reviewTrail } from './review-trail.shapes.ts';
import type { TrailFilter } from './review-trail.sql.ts';

const types = [...reviewEvents, ...screeningEvents].map(({ type }) => type);
const dayOrInstant = z.union([day, instant]);

const query = z.object({
  review: z.uuid().optional(),
  subject: z.uuid().optional(),
  rater: z.uuid().optional().describe('the accountable rater as of then'),
  actor: z.uuid().optional(),
  unit: z.uuid().optional().describe('as of then'),
  level: z.string().max(200).optional().describe('as of then'),
  cycle: z.uuid().optional(),
  type: z.enum(types as [string, ...string[]]).optional(),
  recordedFrom: dayOrInstant.optional().describe('a day, or an instant'),
  recordedTo: dayOrInstant.optional().describe('a day, which is included, or the instant before which'),
  order: z.enum(['newest', 'oldest']).default('newest'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after,
});

const place = z.object({
  order: z.enum(['newest', 'oldest']),
  from: z.string().regex(/^\d{1,19}$/),
});

const midnight = 'T00:00:00.000Z';

const spanOf = ({ recordedFrom: from, recordedTo: to }: Pick<TrailFilter, 'recordedFrom' | 'recordedTo'>) => {
  const dayAfter = (given: string): string =>
    new Date(Date.parse(`${given}${midnight}`) + 86_400_000).toISOString();
  return {
    recordedFrom: from?.length === 10 ? `${from}${midnight}` : from,
    recordedTo: to?.length === 10 ? dayAfter(to) : to,
  };
};

const wantsCsv = (accept: string | undefined): boolean => /\btext\/csv\b/i.test(accept ?? '');

async function* lines(context: QueryContext, filter: TrailFilter, order: 'newest' | 'oldest') {
  let header = true;
  for await (const rows of wholeTrail(context, filter, order)) {
    if (header || rows.length > 0) yield trailCsv(rows, { header });
    header = false;
  }
}

/** Every step of every review and screening, for HR and auditors: pages, or with `Accept: text/csv` the whole filter. */
export const reviewTrailRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-trail',
    {
      config: { access: 'ReadReviewTrail' },
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
      relationsAllowed(request.principal, 'ReadReviewTrail');
      const { cursor, limit, order, after: asked, ...given } = request.query;
      const filter = { ...given, ...spanOf(given) };
      await reflecting(context, ['review'], asked);
      if (wantsCsv(request.headers.accept)) {
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="review-trail.csv"');
        return reply.send(Readable.from(lines(context, filter, order)) as never);
      }
      const at =
        cursor === undefined ? undefined : decodeCursor(cursor, place.extend({ order: z.literal(order) }));
      const { next, ...page } = await trailPage(context, filter, { order, from: at?.from, limit });
      return { ...page, next: next && encodeCursor({ order, from: next }) };
    },
  );
};
