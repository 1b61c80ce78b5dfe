import { cumulativeKinds } from '@cairn/domain/check-in.rules';
import { fixed } from '@cairn/read-model/compiled-once';
import { checkInTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { columns } from '../asking/columns.sql.ts';
import { happened, instantInSql, type SqlPast } from '../asking/past.sql.ts';

const inUtc = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Check-in `i` as a reading in JSON. */
export const reading = fixed(sql`jsonb_build_object('checkInId', i.check_in_id, 'revision', i.revision,
  'occurredAt', ${inUtc(sql`i.occurred_at`)}, 'recordedAt', ${inUtc(sql`i.recorded_at`)},
  'value', i.value, 'status', i.status, 'confidence', i.confidence)`);

/** The corrections of reading `i` that were known then, or were not. */
export const corrections = (what: 'known' | 'unknown', { knownAt }: SqlPast): RawBuilder<unknown> =>
  sql`jsonb_array_elements(i.corrections) with ordinality c(said, place)
    where ((c.said ->> 'knownAt')::timestamptz <= ${instantInSql(knownAt)}) = ${sql.lit(what === 'known')}`;

// Most check-ins, which need no look at each correction.
const neverCorrected = sql`(i.corrections = '[]'::jsonb)`;

/** Check-ins as they were: before a correction was known, a check-in says what the correction replaced. */
export const pastCheckIns = (past: SqlPast): RawBuilder<RowOf<typeof checkInTable>> => {
  const said = (column: string, replaced: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`case when b.said is null then ${sql.ref(`i.${column}`)} else ${replaced} end`;
  return sql`(
    select ${columns(checkInTable, 'i', {
      value: said('value', sql`b.said -> 'value'`),
      status: said('status', sql`b.said ->> 'status'`),
      confidence: said('confidence', sql`(b.said ->> 'confidence')::double precision`),
      note: said('note', sql`nullif(b.said -> 'note', 'null')`),
      next_steps: said('next_steps', sql`nullif(b.said -> 'nextSteps', 'null')`),
      corrections: sql`case when ${neverCorrected} then i.corrections else (
        select coalesce(jsonb_agg(c.said order by c.place), '[]') from ${corrections('known', past)}) end`,
    })}
    from okr.check_in i
    cross join lateral (
      select case when ${neverCorrected} then null else (
        select c.said from ${corrections('unknown', past)} order by c.place limit 1) end as said offset 0) b
    where ${happened(past, sql`i.occurred_at`, sql`i.known_at`)})`;
};

/** Whether progress under a measure in JSON rests on all readings. */
export const restsOnAll = (measure: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${measure} ->> 'kind' in (${sql.join(cumulativeKinds.map((kind) => sql.lit(kind)))}))`;

/**
 * What the check-ins of key result `v` came to: how many there were, the last one's instant and status, the readings that
 * its progress rests on, and the revision of the last event about them.
 */
export const readingsOf = (past: SqlPast): RawBuilder<unknown> => sql`(
  select count(*)::int as count, max(i.occurred_at) as last_at, max(i.status) filter (where i.is_last) as status,
    coalesce(jsonb_agg(${reading} order by i.occurred_at, i.revision)
      filter (where i.is_last or ${restsOnAll(sql`v.measure`)}), '[]') as current,
    max(i.last_revision) as revision
  from (
    select p.*, greatest(p.revision, (p.corrections -> -1 ->> 'revision')::int) as last_revision,
      lead(p.revision) over (order by p.occurred_at, p.revision) is null as is_last
    from ${pastCheckIns(past)} p where p.goal_id = v.goal_id and p.key_result_id = v.key_result_id) i)`;
