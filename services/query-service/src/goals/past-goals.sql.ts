import { goalTable, keyResultTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { columns } from '../asking/columns.sql.ts';
import { happened, type SqlPast } from '../asking/past.sql.ts';
import { currentReadings, lastCheckIns, restatedReadings } from './readings.sql.ts';

/** Whether a version `v` was true and known then. */
const held = (past: SqlPast): RawBuilder<boolean> => happened(past, sql`v.valid_from`, sql`v.known_at`);

// Ids and the order of setting never change. They come from the live rows `l`, so that filters and pages find them by index.

/** Goals as they were. */
export const pastGoals = (past: SqlPast): RawBuilder<RowOf<typeof goalTable>> => sql`(
  select ${columns(goalTable, 'v', { goal_id: sql`l.goal_id`, set_position: sql`l.set_position` })}
  from okr.goal l cross join lateral (
    select * from okr.goal_version v where v.goal_id = l.goal_id and ${held(past)} order by v.revision desc limit 1) v)`;

/** Key results as they were, without what was checked in. */
export const pastKeyResultTerms = (past: SqlPast): RawBuilder<unknown> => sql`(
  select ${columns(keyResultTable, 'v', { goal_id: sql`l.goal_id`, key_result_id: sql`l.key_result_id` })}
  from okr.key_result l cross join lateral (
    select * from okr.key_result_version v
    where v.goal_id = l.goal_id and v.key_result_id = l.key_result_id and ${held(past)}
    order by v.revision desc limit 1) v)`;

/** The key results of a goal as they were, with what was checked in. What was restated after closing stands. */
export const pastKeyResults = (past: SqlPast, goalId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(
    select ${columns(keyResultTable, 'v', {
      current: sql`case when v.restatements = '[]'::jsonb then ${currentReadings(past)} else ${restatedReadings(past)} end`,
      reported_status: sql`i.status`,
      last_check_in_at: sql`i.occurred_at`,
      stale_after: sql`coalesce(i.occurred_at, v.starts_at) + v.cadence_days * interval '1 day'`,
      check_ins: sql`coalesce(i.count, 0)::int`,
      revision: sql`greatest(v.revision, i.last_revision)`,
    })}
    from ${pastKeyResultTerms(past)} v
    left join ${lastCheckIns(past, goalId)} i on i.key_result_id = v.key_result_id
    where v.goal_id = ${goalId})`;

/** Alignments as they were: the last change of each child's parent by then. */
export const pastAlignments = (past: SqlPast): RawBuilder<unknown> => sql`(
  select l.child_id, l.parent_id, l.kind, l.weight, l.aligned_at from okr.alignment_version l
  where l.parent_id is not null and l.position = (
    select v.position from okr.alignment_version v where v.child_id = l.child_id and ${held(past)}
    order by v.position desc limit 1))`;
