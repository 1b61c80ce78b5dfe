import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { judgedAt, type Time } from './goal-status.sql.ts';
import { isLinked } from './linked-kpi.sql.ts';

/** Whether the cycle of `goal g` is closed, or was then. Cycles are few, so the closed ones are looked up once for all goals. */
export const inClosedCycle = ({ past }: Pick<SqlViewer, 'past'>): RawBuilder<boolean> =>
  sql`(g.cycle_id in (select c.cycle_id from review.cycle c
    where ${past ? happened(past, sql`c.closed_at`, sql`c.closed_recorded_at`) : sql`c.closed_at is not null`}))`;

/**
 * Whether key result `k` of `goal g`, which said last what `reported` holds, is to be checked in at all: it is active, begun, of
 * a goal that is neither closed, held nor over, in a cycle that is open. In a closed one check-ins are refused.
 */
export const toCheckIn = (time: Time): RawBuilder<boolean> => {
  const at = judgedAt(time);
  return sql`(g.state = 'active' and g.ends_at > ${at} and k.starts_at <= ${at} and not k.dropped and not ${isLinked}
    and reported.status is distinct from 'onHold' and not ${inClosedCycle(time)})`;
};
