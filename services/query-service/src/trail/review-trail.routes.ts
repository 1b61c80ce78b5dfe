import { Readable } from 'node:stream';
import { givenInstant } from '@cairn/contracts/command-data';
import { inputScreeningEvents } from '@cairn/contracts/input-screening.events';
import { mergedInputEvents } from '@cairn/contracts/merged-input.events';
import { pastRatingEvents } from '@cairn/contracts/past-rating.events';
import { reviewEvents } from '@cairn/contracts/review.events';
import { screeningEvents } from '@cairn/contracts/screening.events';
import { suggestionEvents } from '@cairn/contracts/suggestion.events';
import { day, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { prefers } from '@cairn/http/accept';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { whole } from '../asking/numbers.ts';
import { cursor, placed, yesOrNo } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';
import { evidenceChanged } from '../citations/citation.shapes.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { trailCsv } from './review-trail.csv.ts';
import { type TrailRow, trailPage, wholeTrail } from './review-trail.query.ts';

import {
  backdated,
  nameOfThing,
  next,
  occurredAt,
  parked,
  personName,
  personNameThen,
  personalText,
  position,
  recordedAt,
  recordedLate,
  unitNameThen,
} from '../asking/shapes.ts';

const types = [
  ...reviewEvents,
  ...screeningEvents,
  ...mergedInputEvents,
  ...inputScreeningEvents,
  ...suggestionEvents,
  ...pastRatingEvents,
].map(({ type }) => type);
const dayOrInstant = z.union([day, givenInstant]);

const query = z
  .object({
    review: id.optional(),
    subject: person.optional(),
    rater: person.optional().describe('the accountable rater at that time'),
    actor: person.optional(),
    named: person
      .optional()
      .describe('anybody or anything: who took the step, whom it is about, and whatever it names or cites'),
    unit: id.optional().describe('the unit at that time, without the units below it'),
    level: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\0]*$/, 'text without zero characters')
      .optional()
      .describe("the subject's level at that time"),
    cycle: id.optional(),
    type: z.enum(types as [string, ...string[]]).optional(),
    evidenceChanged: yesOrNo
      .optional()
      .describe('`true`: only steps that cite something which was changed later; `false`: only the others'),
    recordedFrom: dayOrInstant.optional().describe('a day or an instant'),
    recordedTo: dayOrInstant
      .optional()
      .describe('a day, which is included, or an instant, which is excluded'),
    backdated: yesOrNo
      .optional()
      .describe('whether it is dated more than five minutes before it was recorded'),
    recordedLate: yesOrNo
      .optional()
      .describe('whether it was recorded after the administration window of its cycle'),
    order: z.enum(['newest', 'oldest']).default('newest'),
    cursor,
    limit: whole(z.int('a whole number from 1 to 500').min(1).max(500))
      .optional()
      .describe('the size of a page, 50 by default; as CSV the number of lines, all by default'),
    after,
  })
  .refine(({ recordedFrom: from, recordedTo: to }) => !from || !to || from.slice(0, to.length) <= to, {
    error: 'a day or instant no later than recordedTo',
    path: ['recordedFrom'],
  });

const usualPage = 50;
const mark = z.number().nullable();

const step = z.object({
  position: z.string(),
  eventId: z.uuid(),
  stream: z.string(),
  revision: z.int(),
  type: z.string(),
  reviewId: z
    .uuid()
    .nullable()
    .describe('null for a rating from before Cairn, which has no cycle and no accountable rater either'),
  subjectId: z.uuid(),
  subjectName: personName,
  subjectNameThen: personNameThen,
  accountableRaterId: z.uuid().nullable(),
  accountableRaterName: personName,
  accountableRaterNameThen: personNameThen,
  unitId: z.uuid().nullable().describe('the unit at that time'),
  unitName: nameOfThing,
  unitNameThen,
  level: z.string().nullable().describe('the level at that time'),
  cycleId: z.uuid().nullable(),
  cycleName: nameOfThing,
  actor: z.object({
    personId: z.uuid(),
    name: personName,
    nameThen: personNameThen,
    kind: z.string(),
    actingAs: z.string(),
    onBehalfOf: z.uuid().nullable(),
    onBehalfOfName: personName,
    onBehalfOfNameThen: personNameThen,
  }),
  from: mark.describe('the mark before the step, if the step set or moved it'),
  to: mark,
  detail: z.record(z.string(), z.unknown()).describe('ids, dates and figures, without personal text'),
  texts: z
    .record(z.string(), personalText)
    .describe('the personal texts of the step: rationale, reason, comment'),
  evidenceChanged,
  occurredAt,
  recordedAt,
  backdated,
  recordedLate,
});

const reviewTrail = z.object({ steps: z.array(step), next, position, parked });

const cursorContent = z.object({
  order: z.enum(['newest', 'oldest']),
  from: placed,
});

type Pages = ReturnType<typeof wholeTrail>;

/** `onRows` is called with the rows of each part before the part is sent. */
async function* lines(first: readonly TrailRow[], more: Pages, onRows: (rows: readonly TrailRow[]) => void) {
  onRows(first);
  yield trailCsv(first, { header: true });
  for await (const rows of more) {
    if (rows.length === 0) continue;
    onRows(rows);
    yield trailCsv(rows, { header: false });
  }
}

/** Every step of every review and screening, for HR and auditors: in pages, or all of them with `Accept: text/csv`. */
export const reviewTrailRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-trail',
    {
      config: { access: 'ReadReviewTrail', alsoAs: ['text/csv'] },
      schema: {
        tags: ['reviews'],
        summary: 'Every step of every review and screening, and every past rating, across people and years',
        description:
          'Without the steps of your own reviews, and for HR without those of an open review of somebody whom they rate, manage or report to. With `Accept: text/csv`, the answer has all steps that match the filter, or the first `limit` of them; the cursor is ignored.',
        querystring: query,
        response: { 200: reviewTrail },
      },
    },
    async (request, reply) => {
      const viewer = viewerOf(request.principal, 'ReadReviewTrail', context);
      const { cursor, limit, order, after: waitFor, ...asked } = request.query;
      const filter = asAskedBy(request.principal, asked);
      await reflecting(context, ['review', 'okr', 'scorecard'], waitFor);
      if (prefers(request.headers.accept, 'text/csv')) {
        const pages = wholeTrail(context, filter, { viewer, order, most: limit });
        // The first page is read before anything is sent, so that an error can still be answered as a problem.
        const first = await pages.next();
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="review-trail.csv"');
        const note = (rows: readonly TrailRow[]): void =>
          noteReviewsRead(context, request, {
            by: 'trail as CSV',
            reviewIds: rows.flatMap(({ review_id }) => review_id ?? []),
          });
        return reply.send(Readable.from(lines(first.value ?? [], pages, note)) as never);
      }
      const at =
        cursor === undefined
          ? undefined
          : decodeCursor(cursor, cursorContent.extend({ order: z.literal(order) }));
      const { next, ...page } = await trailPage(context, filter, {
        viewer,
        order,
        from: at?.from,
        limit: limit ?? usualPage,
      });
      noteReviewsRead(context, request, {
        by: 'trail',
        reviewIds: page.steps.flatMap(({ reviewId }) => reviewId ?? []),
      });
      return { ...page, next: next && encodeCursor({ order, from: next }) };
    },
  );
};
