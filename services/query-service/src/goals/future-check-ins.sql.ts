import { clockToleranceMs } from '@cairn/contracts/backdated';
import { type RawBuilder, sql } from 'kysely';
import { reading } from './readings.sql.ts';

// Older logs may hold check-ins that are dated after the day on which they are read. Then the row of `key_result k`, which
// keeps the latest reading only, is put right from the table of check-ins. `now` is an instant in SQL.

type Now = RawBuilder<unknown>;

/** Clocks may lie a little apart, so only what comes after this instant is in the future. */
const present = (now: Now): Now => sql`(${now} + ${sql.lit(clockToleranceMs)} * interval '1 millisecond')`;

// A restated result stands, whatever was checked in before.
const isAhead = (now: Now): RawBuilder<boolean> =>
  sql`(k.last_check_in_at > ${present(now)} and k.restatements = '[]'::jsonb)`;

/** The check-ins of `k` up to now, as what follows `from`. */
const checkIns = (now: Now): RawBuilder<unknown> => sql`
  okr.check_in i where i.goal_id = k.goal_id and i.key_result_id = k.key_result_id and i.occurred_at <= ${present(now)}`;

const latestFirst = sql`order by i.occurred_at desc, i.revision desc`;

const staleAfter = (lastAt: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${lastAt}, k.starts_at) + k.cadence_days * interval '1 day'`;

/** The column of the last check-in of `k` up to now. */
const lastSaid = (column: 'status' | 'occurred_at', now: Now): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`i.${column}`)} from ${checkIns(now)} ${latestFirst} limit 1)`;

// Only a key result that is ahead is looked up: a join would cost every other one too.

/** What `k` says by its check-ins up to now: the last one's `status`, when that was (`last_at`), and `stale_after`. */
export const reportedAt = (now: Now): RawBuilder<unknown> => sql`
  select case when a.ahead then ${lastSaid('status', now)} else k.reported_status end as status,
    case when a.ahead then ${lastSaid('occurred_at', now)} else k.last_check_in_at end as last_at,
    case when a.ahead then ${staleAfter(lastSaid('occurred_at', now))} else k.stale_after end as stale_after
  from (select ${isAhead(now)} as ahead) a`;

/** The readings of `k` up to now, oldest first, if its row is of later ones; null for almost all key results. */
export const aheadAt = (now: Now): RawBuilder<unknown> => sql`(case when ${isAhead(now)} then array(
  select ${reading} from ${checkIns(now)} order by i.occurred_at, i.revision) end)`;
