import { type RawBuilder, sql } from 'kysely';
import type { Head } from './head.ts';

/** How far each read model is, read in the same statement as the rows that are shown. */
export const okrHead: RawBuilder<Head> = sql`(select json_build_object('position', c.position::text, 'eventId', c.event_id) from okr.checkpoint c)`;
export const reviewHead: RawBuilder<Head> = sql`(select json_build_object('position', c.position::text, 'eventId', c.event_id) from review.checkpoint c)`;
export const scorecardHead: RawBuilder<Head> = sql`(select json_build_object('position', c.position::text, 'eventId', c.event_id) from scorecard.checkpoint c)`;
