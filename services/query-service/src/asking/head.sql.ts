import { type RawBuilder, sql } from 'kysely';
import type { Head } from './head.ts';

/** How far a read model is, read in the same statement as the rows that are shown. */
const headOf = (checkpoint: `${'okr' | 'review' | 'scorecard'}.checkpoint`): RawBuilder<Head> =>
  sql`(select json_build_object('position', c.position::text, 'eventId', c.event_id) from ${sql.table(checkpoint)} c)`;

export const okrHead = headOf('okr.checkpoint');
export const reviewHead = headOf('review.checkpoint');
export const scorecardHead = headOf('scorecard.checkpoint');
