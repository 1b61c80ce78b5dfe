import { cumulativeKinds } from '@cairn/domain/check-in.rules';
import { fixed } from '@cairn/read-model/compiled-once';
import { checkInTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { columns } from '../asking/columns.sql.ts';
import { happened, instantInSql, type SqlPast } from '../asking/past.sql.ts';

const inUtc = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Check-in `i` as a reading in JSON. Its fields are in the order in which `jsonb` keeps them, as in the rows of now. */
export const reading =
  fixed(sql`json_build_object('value', i.value, 'status', i.status, 'revision', i.revision,
  'checkInId', i.check_in_id, 'confidence', i.confidence, 'occurredAt', ${inUtc(sql`i.occurred_at`)},
  'recordedAt', ${inUtc(sql`i.recorded_at`)})`);

/** The corrections of reading `i` that were known then, or were not. */
export const corrections = (what: 'known' | 'unknown', { knownAt }: SqlPast): RawBuilder<unknown> =>
  sql`jsonb_array_elements(i.corrections) with ordinality c(said, place)
    where ((c.said ->> 'knownAt')::timestamptz <= ${instantInSql(knownAt)}) = ${sql.lit(what === 'known')}`;

// Most check-ins, which need no look at each correction.
const neverCorrected = sql`(i.corrections = '[]'::jsonb)`;

/** Whether check-in `i` had happened and was known then. */
const until = (past: SqlPast): RawBuilder<boolean> => happened(past, sql`i.occurred_at`, sql`i.known_at`);

/** Check-ins `i`, and these columns besides, as they were: before a correction was known, they say what it replaced. */
const asSaidThen = (
  past: SqlPast,
  checkIns: RawBuilder<unknown>,
  besides = sql``,
): RawBuilder<RowOf<typeof checkInTable>> => {
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
    })}${besides}
    from ${checkIns} i
    cross join lateral (
      select case when ${neverCorrected} then null else (
        select c.said from ${corrections('unknown', past)} order by c.place limit 1) end as said offset 0) b)`;
};

/** Check-ins as they were. */
export const pastCheckIns = (past: SqlPast): RawBuilder<RowOf<typeof checkInTable>> =>
  asSaidThen(past, sql`(select * from okr.check_in i where ${until(past)})`);

/** The revision of the last event about check-in `i` then: of itself, or of its last correction. */
const lastRevision = (past: SqlPast): RawBuilder<number> => sql`(case when ${neverCorrected} then i.revision
  else greatest(i.revision, (select max((c.said ->> 'revision')::int) from ${corrections('known', past)})) end)`;

/**
 * The last check-in of each key result of a goal as it was, with `count`, how many there were, and `last_revision`, that of the
 * last event about them. One pass over the goal's check-ins finds all: a look for each key result takes many times as long.
 */
export const lastCheckIns = (past: SqlPast, goalId: RawBuilder<unknown>): RawBuilder<unknown> =>
  asSaidThen(
    past,
    sql`(
      select distinct on (i.key_result_id) i.*, count(*) over of_key_result as count,
        max(${lastRevision(past)}) over of_key_result as last_revision
      from okr.check_in i where i.goal_id = ${goalId} and ${until(past)}
      window of_key_result as (partition by i.key_result_id order by i.occurred_at desc, i.revision desc
        rows between unbounded preceding and unbounded following)
      order by i.key_result_id, i.occurred_at desc, i.revision desc)`,
    sql`, i.count, i.last_revision`,
  );

/** Whether progress under a measure in JSON rests on all readings. */
const restsOnAll = (measure: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${measure} ->> 'kind' in (${sql.join(cumulativeKinds.map((kind) => sql.lit(kind)))}))`;

/** All readings of key result `v` in JSON, as rows of `said`, oldest first. */
const allReadings = (past: SqlPast): RawBuilder<unknown> => sql`(
  select ${reading} as said from ${pastCheckIns(past)} i
  where i.goal_id = v.goal_id and i.key_result_id = v.key_result_id order by i.occurred_at, i.revision)`;

/** The readings in JSON that the progress of key result `v` rests on, oldest first; `i` is its last check-in, if there is one. */
export const currentReadings = (past: SqlPast): RawBuilder<unknown> => sql`case
  when i.check_in_id is null then '[]'::json
  when ${restsOnAll(sql`v.measure`)} then (select json_agg(r.said) from ${allReadings(past)} r)
  else json_build_array(${reading}) end`;

/**
 * The same of a key result that was restated. Version `v` holds the check-ins that were known when that was recorded, and so
 * perhaps some that happened after the instant that is asked for.
 */
export const restatedReadings = (past: SqlPast): RawBuilder<unknown> => sql`case
  when ${restsOnAll(sql`v.measure`)} then to_json(
    array(select r.said from ${allReadings(past)} r)
    || array(select c.said::json from jsonb_array_elements(v.current) with ordinality c(said, place)
      where c.said -> 'checkInId' = 'null' order by c.place))
  else v.current::json end`;
