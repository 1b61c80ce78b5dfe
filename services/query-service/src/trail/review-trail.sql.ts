import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import type { TrailRow } from './review-trail.view.ts';
import { reviewHead } from '../asking/head.sql.ts';

export type TrailFilter = {
  review?: string | undefined;
  subject?: string | undefined;
  rater?: string | undefined;
  actor?: string | undefined;
  unit?: string | undefined;
  level?: string | undefined;
  cycle?: string | undefined;
  type?: string | undefined;
  recordedFrom?: string | undefined;
  recordedTo?: string | undefined;
};

export type TrailOrder = 'newest' | 'oldest';

/** `from`: the position that the page lies after, in its order; `upTo`: none beyond it. */
export type TrailPage = {
  order: TrailOrder;
  from?: string | undefined;
  upTo?: string | undefined;
  limit: number;
};

// A day is included, an instant is not.
const before = (to: string): RawBuilder<unknown> =>
  to.length === 10 ? sql`t.recorded_at < ${to}::date + 1` : sql`t.recorded_at < ${to}::timestamptz`;

const matches = (filter: TrailFilter): (RawBuilder<unknown> | undefined | '')[] => [
  filter.review && sql`t.review_id = ${filter.review}`,
  filter.subject && sql`t.subject_id = ${filter.subject}`,
  filter.rater && sql`t.accountable_rater_id = ${filter.rater}`,
  filter.actor && sql`t.actor_id = ${filter.actor}`,
  filter.unit && sql`t.unit_id = ${filter.unit}`,
  filter.level && sql`t.level = ${filter.level}`,
  filter.cycle && sql`t.cycle_id = ${filter.cycle}`,
  filter.type && sql`t.type = ${filter.type}`,
  filter.recordedFrom && sql`t.recorded_at >= ${filter.recordedFrom}::timestamptz`,
  filter.recordedTo && before(filter.recordedTo),
];

/** Steps of reviews and screenings in the order of the log, or against it. */
export const pageOfTrail = (
  filter: TrailFilter,
  { order, from, upTo, limit }: TrailPage,
): RawBuilder<{ head: Head; steps: TrailRow[] }> => {
  const oldest = order === 'oldest';
  const direction = oldest ? sql`asc` : sql`desc`;
  return sql`
    select ${reviewHead} as head, coalesce((
      select json_agg(to_json(page) order by page.position ${direction}) from (
        select t.* from review.trail t
        ${where(
          from && (oldest ? sql`t.position > ${from}::bigint` : sql`t.position < ${from}::bigint`),
          upTo && sql`t.position <= ${upTo}::bigint`,
          ...matches(filter),
        )}
        order by t.position ${direction} limit ${limit}) page), '[]') as steps`;
};
