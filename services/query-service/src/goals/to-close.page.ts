import { instant } from '@cairn/contracts/envelope';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { placed } from '../asking/page.ts';

const lastShown = z.object({ list: z.literal('goals-to-close'), endsAt: instant, after: placed });

/** Goals `g` to close in the order in which they ended. */
export const longestEndedFirst = sql`g.ends_at, g.set_position`;

/** Whether `goal g` comes later in this order. */
export const endsLater = (
  place: Record<'endedAfter' | 'after', string | RawBuilder<string>>,
): RawBuilder<boolean> =>
  sql`(g.ends_at, g.set_position) > (${place.endedAfter}::timestamptz, ${place.after}::bigint)`;

/** The place after which a page of goals to close begins; without a cursor, a place before everything. */
export const afterToClose = (cursor: string | undefined): { endedAfter: string; after: string } => {
  if (cursor === undefined) return { endedAfter: '-infinity', after: '-1' };
  const { endsAt, after } = decodeCursor(cursor, lastShown);
  return { endedAfter: endsAt, after };
};

/** The cursor of the page that begins after this goal. */
export const cursorAfter = (goal: { ends_at: string; set_position: string }): string =>
  encodeCursor({ list: 'goals-to-close', endsAt: goal.ends_at, after: goal.set_position });
