import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';

/** A position in a cursor: short enough for Postgres, long enough for any log. */
export const placed = z.string().regex(/^\d{1,18}$/);

/** The query parameter that asks for the next page of a list. */
export const cursor = z.string().max(300).optional();

/** The position after which a page of this list begins; without a cursor, a position before everything. */
export const afterOf = (list: string, given: string | undefined): string =>
  given === undefined ? '-1' : decodeCursor(given, z.object({ list: z.literal(list), after: placed })).after;

/** A page: at most `limit` rows after a position. */
export type Page = { after: string; limit: number };

/** The fields of a filter that are given. */
export const given = <F extends Record<string, unknown>>(filter: F) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof F]?: Exclude<F[K], undefined>;
  };

/**
 * The rows of a page, given up to `limit + 1` rows, and the position after which the next page begins: null on the last
 * page.
 */
export const pageOf = <R>(
  rows: readonly R[],
  { limit }: Pick<Page, 'limit'>,
  positionOf: (row: R) => string,
) => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: last && rows.length > limit ? positionOf(last) : null };
};

/** The page with its `next` position turned into a cursor of this list. */
export const withCursor = <P extends { next: string | null }>(list: string, page: P): P => ({
  ...page,
  next: page.next && encodeCursor({ list, after: page.next }),
});

/** A filter that is on or off. */
export const yesOrNo = z.enum(['true', 'false']).transform((given) => given === 'true');
