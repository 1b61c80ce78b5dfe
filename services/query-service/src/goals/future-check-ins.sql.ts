import { clockToleranceMs } from '@cairn/contracts/backdated';
import { type RawBuilder, sql } from 'kysely';
import { reading, restsOnAll } from './readings.sql.ts';

// Older logs may hold check-ins that are dated after the day on which they are read. Then the row of `key_result k`, which
// keeps the latest reading only, is put right from the table of check-ins. `now` is an instant in SQL.

type Now = RawBuilder<unknown>;

/** Clocks may lie a little apart, so only what comes after this instant is in the future. */
const present = (now: Now): Now => sql`(${now} + ${clockToleranceMs} * interval '1 millisecond')`;

// A restated result stands, whatever was checked in before.
const isAhead = (now: Now): RawBuilder<boolean> =>
  sql`(k.last_check_in_at > ${present(now)} and k.restatements = '[]'::jsonb)`;

/** The check-ins of `k` up to now, the latest first. */
const checkIns = (now: Now): RawBuilder<unknown> => sql`from okr.check_in i
  where i.goal_id = k.goal_id and i.key_result_id = k.key_result_id and i.occurred_at <= ${present(now)}
  order by i.occurred_at desc, i.revision desc`;

const last = (column: 'status' | 'occurred_at', now: Now): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`i.${column}`)} ${checkIns(now)} limit 1)`;

/** The status that the last check-in up to now reported. */
export const reportedStatus = (now: Now): RawBuilder<string | null> =>
  sql`(case when ${isAhead(now)} then ${last('status', now)} else k.reported_status end)`;

/** When the last check-in up to now happened; null if there is none. */
export const lastCheckInAt = (now: Now): RawBuilder<unknown> =>
  sql`(case when ${isAhead(now)} then ${last('occurred_at', now)} else k.last_check_in_at end)`;

/** When `k` is stale by its check-ins up to now. */
export const staleAfter = (now: Now): RawBuilder<unknown> =>
  sql`(case when ${isAhead(now)} then coalesce(${last('occurred_at', now)} + k.cadence_days * interval '1 day', k.pending_until)
    else k.stale_after end)`;

const readings = (now: Now): RawBuilder<unknown> => sql`(
  select coalesce(jsonb_agg(${reading} order by i.occurred_at, i.revision), '[]')
  from (select i.* ${checkIns(now)} limit case when ${restsOnAll(sql`k.measure`)} then null else 1 end) i)`;

/** The row of `k` in JSON, with the readings up to now. */
export const keyResultAt = (now: Now): RawBuilder<unknown> => sql`(case when ${isAhead(now)}
  then (to_jsonb(k) || jsonb_build_object('current', ${readings(now)}, 'reported_status', ${reportedStatus(now)},
    'last_check_in_at', ${last('occurred_at', now)}, 'stale_after', ${staleAfter(now)}))::json
  else to_json(k) end)`;
