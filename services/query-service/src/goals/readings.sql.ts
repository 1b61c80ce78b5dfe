import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import type { Past } from '../asking/past.ts';

const inUtc = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Check-in `i` as a reading in JSON. */
export const reading = sql`jsonb_build_object('checkInId', i.check_in_id, 'revision', i.revision,
  'occurredAt', ${inUtc(sql`i.occurred_at`)}, 'recordedAt', ${inUtc(sql`i.recorded_at`)},
  'value', i.value, 'status', i.status, 'confidence', i.confidence)`;

/** The corrections of check-in `i` that were known then, or were not. */
const corrections = (what: 'known' | 'unknown', { knownAt }: Past): RawBuilder<unknown> =>
  sql`jsonb_array_elements(i.corrections) with ordinality c(said, place)
    where ((c.said ->> 'knownAt')::timestamptz <= ${knownAt.toISOString()}::timestamptz) = ${sql.lit(what === 'known')}`;

/** The check-ins of key result `v` up to then. Before a correction was known, a check-in says what the correction replaced. */
const checkIns = (past: Past): RawBuilder<unknown> => sql`(
  select i.check_in_id, i.occurred_at, i.recorded_at, i.revision,
    case when b.said is null then i.value else b.said -> 'value' end as value,
    case when b.said is null then i.status else b.said ->> 'status' end as status,
    case when b.said is null then i.confidence else (b.said ->> 'confidence')::double precision end as confidence,
    greatest(i.revision, (select max((c.said ->> 'revision')::int) from ${corrections('known', past)})) as last_revision,
    row_number() over (order by i.occurred_at desc, i.revision desc) as place
  from okr.check_in i
  left join lateral (select c.said from ${corrections('unknown', past)} order by c.place limit 1) b on true
  where i.goal_id = v.goal_id and i.key_result_id = v.key_result_id
    and ${happened(past, sql`i.occurred_at`, sql`i.known_at`)})`;

/**
 * What the check-ins of key result `v` came to: how many there were, the last one's instant and status, the readings that
 * its progress rests on, and the revision of the last event about them.
 */
export const readingsOf = (past: Past): RawBuilder<unknown> => sql`(
  select count(*)::int as count, max(i.occurred_at) as last_at, max(i.status) filter (where i.place = 1) as status,
    coalesce(jsonb_agg(${reading} order by i.occurred_at, i.revision)
      filter (where i.place = 1 or v.measure ->> 'kind' = 'milestone'), '[]') as current,
    max(i.last_revision) as revision
  from ${checkIns(past)} i)`;
