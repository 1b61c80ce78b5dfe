import { type Sql, sql } from '@cairn/read-model/sql';

/** How far each read model is, in the same statement as the rows that are shown. */
export const okrHead: Sql = sql`select json_build_object('position', c.position::text, 'eventId', c.event_id) from okr.checkpoint c`;
export const reviewHead: Sql = sql`select json_build_object('position', c.position::text, 'eventId', c.event_id) from review.checkpoint c`;
export const scorecardHead: Sql = sql`select json_build_object('position', c.position::text, 'eventId', c.event_id) from scorecard.checkpoint c`;
