import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';

/** A position in a cursor: short enough for Postgres, long enough for any log. */
export const placed = z.string().regex(/^\d{1,18}$/);

/** The query parameter that goes on with a list. */
export const cursor = z.string().max(300).optional();

/** The position that a page of this list lies after; before everything where there is no cursor. */
export const afterOf = (list: string, given: string | undefined): string =>
  given === undefined ? '-1' : decodeCursor(given, z.object({ list: z.literal(list), after: placed })).after;

/** A page of this list as it goes out: the position to go on after as a cursor. */
export const withCursor = <P extends { next: string | null }>(list: string, page: P): P => ({
  ...page,
  next: page.next && encodeCursor({ list, after: page.next }),
});

/** A filter that is on or off. */
export const yesOrNo = z.enum(['true', 'false']).transform((given) => given === 'true');
