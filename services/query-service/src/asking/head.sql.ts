import { fixed } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from './head.ts';

/** How far a read model is, read in the same statement as the rows that are shown; its parked streams in any order. */
const headOf = (schema: 'okr' | 'review' | 'scorecard'): RawBuilder<Head> =>
  fixed(sql`(select json_build_object('position', c.position::text, 'eventId', c.event_id, 'parked', array(
      select json_build_object('stream', p.stream, 'revision', p.revision)
      from ${sql.table(`${schema}.parked`)} p))
    from ${sql.table(`${schema}.checkpoint`)} c)`);

export const okrHead = headOf('okr');
export const reviewHead = headOf('review');
export const scorecardHead = headOf('scorecard');

/** How far every read model is, for an answer that rests on all of them. */
export type Heads = Record<'head' | 'review_head' | 'scorecard_head', Head>;

/** How far the read models are that an answer about goals without their KPIs rests on. */
export type OkrHeads = Pick<Heads, 'head' | 'review_head'>;

/** The columns of `OkrHeads`. */
export const okrHeads: RawBuilder<unknown> = fixed(sql`${okrHead} as head, ${reviewHead} as review_head`);

/** The columns of `Heads`. */
export const heads: RawBuilder<unknown> = fixed(sql`${okrHeads}, ${scorecardHead} as scorecard_head`);

export type HeadsOfCitations = Record<'review' | 'okr' | 'scorecard', Head>;

/** How far the read models are that an answer about citations rests on. */
export const headsOfCitations: RawBuilder<HeadsOfCitations> = fixed(
  sql`json_build_object('review', ${reviewHead}, 'okr', ${okrHead}, 'scorecard', ${scorecardHead})`,
);
