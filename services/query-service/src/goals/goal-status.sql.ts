import { fixed } from '@cairn/read-model/compiled-once';
import { type GoalStatus, worstFirst } from '@cairn/scoring/status';
import { type RawBuilder, sql } from 'kysely';
import { instantInSql } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { tablesFor } from './goal.tables.ts';
import { isLinked } from './linked-kpi.sql.ts';

/** Whether the cycle of `goal g` pins a later version of the formulas than the first. */
const later: RawBuilder<boolean> = fixed(
  sql`(g.cycle_id in (select c.cycle_id from review.cycle c where c.policy ->> 'scoringVersion' <> '1'))`,
);

export type Time = Pick<SqlViewer, 'now' | 'past'>;

/** The instant at which what is shown is judged. */
export const judgedAt = ({ now, past }: Time): RawBuilder<unknown> => instantInSql(past?.asOf ?? now);

/** Whether the last day of `goal g` lies before the instant that is shown. */
const isOver = (time: Time): RawBuilder<boolean> => sql`(g.ends_at <= ${judgedAt(time)})`;

/** Whether `goal g` is neither closed nor over. */
export const isRunning = (time: Time): RawBuilder<boolean> =>
  sql`(g.state <> 'closed' and not ${isOver(time)})`;

/** Whether `goal g` is over and still open, so that it is to be closed and graded. A closed cycle accepts that too. */
export const isToClose = (time: Time): RawBuilder<boolean> => sql`(g.state <> 'closed' and ${isOver(time)})`;

/**
 * The instant by which key result `k` of `goal g`, which said last what `reported` holds, is to be checked in again. The first
 * time is one cadence after it was set, if that is later than one after its start (not by the first version).
 */
export const checkInDue: RawBuilder<string> = fixed(
  sql`(case when reported.status is null and ${later} then k.pending_until else reported.stale_after end)`,
);

/** A key result's status, as `scoring` computes it: on hold > stale > what was `reported` > pending. */
const keyResultStatus = (now: RawBuilder<unknown>): RawBuilder<string> => sql`case
  when reported.status = 'onHold' then 'onHold'
  when ${checkInDue} < ${now} then 'stale'
  else coalesce(reported.status, 'pending') end`;

const order = fixed(sql`array[${sql.join(worstFirst.map((status) => sql.lit(status)))}]`);

/**
 * The status of `goal g`, as `scoring` computes it: closed > on hold > ended (not by the first version) > the worst of its
 * active key results that are checked in > pending.
 */
export const goalStatus = (time: Time): RawBuilder<GoalStatus> => {
  const now = judgedAt(time);
  const { keyResultsOf, reported } = tablesFor(time);
  return sql`case
    when g.state <> 'active' then g.state
    when ${isOver(time)} and ${later} then 'ended'
    else coalesce((
      select (${order})[min(array_position(${order}, ${keyResultStatus(now)}))]
      from ${keyResultsOf(sql`g.goal_id`)} k cross join lateral ${reported}
      where not k.dropped and not ${isLinked}), 'pending') end`;
};
