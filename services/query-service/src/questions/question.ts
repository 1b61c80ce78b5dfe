import type { Action } from '@cairn/access/table';
import { where } from '@cairn/read-model/conditions';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { cursor, pageOf } from '../asking/page.ts';
import { select } from '../asking/select.ts';
import { next, parked, position } from '../asking/shapes.ts';
import { type Viewer, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';

type Columns = Record<string, unknown>;

/**
 * A question of HR about reviews. `rows` is a subquery that only shows what the viewer oversees. It has a column for each
 * field of `row` that `show` does not add, and `place`: a text that no two rows share, by which they are sorted.
 */
export type Question<F extends z.ZodRawShape, R extends Columns = Columns> = {
  path: `/v1/${string}`;
  summary: string;
  /** Its line in the access table; that of the trail, if none is named. */
  access?: Action;
  /** The line for those who filter like this, if it is another. */
  accessFor?(filter: z.output<z.ZodObject<F>>): Action | undefined;
  filters: F;
  row: z.ZodObject;
  rows(filter: z.output<z.ZodObject<F>>, viewer: Viewer): RawBuilder<unknown>;
  /** Adds what is computed of the columns. */
  show?(columns: R): Columns;
};

type Row<R> = { place: string; shown: R & { reviewId?: string } };

/** An instant as every answer shows it. */
export const instantText = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A position as a place among rows. */
export const placeOf = (log: RawBuilder<unknown>): RawBuilder<string> => sql`lpad(${log}::text, 20, '0')`;

const pageOfRows = <R>(rows: RawBuilder<unknown>, from: string | undefined, most: number) =>
  sql<{ head: Head; rows: Row<R>[] }>`select ${reviewHead} as head, (
    select coalesce(json_agg(to_json(page)), '[]') from (
      select q.place, to_jsonb(q) - 'place' as shown from (${rows}) q ${where(from !== undefined && sql`q.place collate "C" > ${from}`)}
      order by q.place collate "C" limit ${most}) page) as rows`;

/** The route of a question: pages of rows, as CSV too. */
export const questionRoute =
  <F extends z.ZodRawShape, R extends Columns>({
    path,
    summary,
    access = 'ReadReviewTrail',
    filters,
    row,
    ...asking
  }: Question<F, R>) =>
  (context: QueryContext) =>
  (app: App): void => {
    const querystring = z.object({ ...filters, cursor, limit, after });
    app.get(
      path,
      {
        config: { access, csv: 'rows' },
        schema: {
          tags: ['questions'],
          summary,
          querystring,
          response: { 200: z.object({ rows: z.array(row), next, position, parked }) },
        },
      },
      async (request) => {
        const query = request.query as { cursor?: string; limit: number; after?: string };
        const filter = request.query as z.output<z.ZodObject<F>>;
        const viewer = viewerOf(request.principal, asking.accessFor?.(filter) ?? access, context);
        await reflecting(context, ['review'], query.after);
        const list = z.object({ list: z.literal(path), from: z.string().max(600) });
        const from = query.cursor === undefined ? undefined : decodeCursor(query.cursor, list).from;
        const asked = asking.rows(filter, viewer);
        const [found] = await select(context, pageOfRows<R>(asked, from, query.limit + 1));
        const page = pageOf(found?.rows ?? [], query, ({ place }) => place);
        const reviewIds = page.shown.flatMap(({ shown: { reviewId } }) => reviewId ?? []);
        noteReviewsRead(context, request, { by: 'question', reviewIds });
        return {
          rows: page.shown.map(({ shown }) => asking.show?.(shown) ?? shown),
          next: page.next && encodeCursor({ list: path, from: page.next }),
          ...readUpTo([found?.head], { shown: [] }),
        };
      },
    );
  };
