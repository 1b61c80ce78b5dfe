import type { Personal } from '@cairn/contracts/personal';
import type { Database } from '@cairn/read-model/database';
import { either } from '@cairn/read-model/conditions';
import type { FlagReading } from '@cairn/read-model/review.values';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { personName } from '../people/name.sql.ts';
import { isOverseen } from './review.visibility.sql.ts';

/** Whether the mark of `review r` changed after `flag f` was first raised. A first proposal changes no mark. */
export const ratingChangedAfter: RawBuilder<boolean> = sql`exists (
  select from jsonb_array_elements(r.rating_steps) s
  where (s ->> 'recordedAt')::timestamptz > f.raised_at and s ->> 'from' is not null and s -> 'mark' <> s -> 'from')`;

/** How long it took from whoever answered `flag f` being shown it to the answer; null if no such reading was recorded. */
export const secondsToAnswer: RawBuilder<number | null> = sql`(
  select extract(epoch from f.answered_at - (s ->> 'recordedAt')::timestamptz)::double precision
  from jsonb_array_elements(f.shown) s
  where s ->> 'readerId' = f.answered_by and (s ->> 'recordedAt')::timestamptz <= f.answered_at)`;

/** A flag with its life, as far as the viewer may know it. */
export type FlagWithLife = Database['review.flag'] & {
  /** Null for the subject of the review. */
  readings: (FlagReading & { readerName: Personal | null })[] | null;
  seconds: number | null;
  rating_changed: boolean;
};

/**
 * The flags of `review r` with their lives, in the order in which they were raised. Whoever oversees the review knows who was
 * shown a flag. Everybody else knows when they were shown it themselves, and its subject knows nothing of that.
 */
export const flagsWithLife = (viewer: SqlViewer): RawBuilder<FlagWithLife> => {
  const { personId } = viewer;
  const mayKnowOf = (reader: RawBuilder<unknown>) =>
    sql`r.subject_id <> ${personId} and ${either(isOverseen(viewer), sql`coalesce(${reader} = ${personId}, false)`)}`;
  return sql`(
    select f.*, ${ratingChangedAfter} as rating_changed,
      case when ${mayKnowOf(sql`f.answered_by`)} then ${secondsToAnswer} end as seconds,
      case when r.subject_id <> ${personId} then (
        select coalesce(jsonb_agg(s || jsonb_build_object('readerName', ${personName(sql`s ->> 'readerId'`)}) order by n), '[]')
        from jsonb_array_elements(f.shown) with ordinality as x(s, n) where ${mayKnowOf(sql`s ->> 'readerId'`)}) end as readings
    from review.flag f where f.review_id = r.review_id order by f.first_revision, f.flag_id)`;
};
