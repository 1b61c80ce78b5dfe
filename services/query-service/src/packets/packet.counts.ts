import { type RawBuilder, sql } from 'kysely';

/** How much there is in a calendar quarter, whether or not the packet shows all of it. */
export type PacketCount = {
  kind: 'checkIns' | 'readings' | 'feedback';
  /** The goal of check-ins; null for the other kinds. */
  goal_id: string | null;
  quarter: string;
  count: number;
};

type Counting = {
  kind: PacketCount['kind'];
  goalId?: RawBuilder<unknown>;
  instant: RawBuilder<unknown>;
  /** From which tables, `cycle c` among them, and on which conditions. */
  of: RawBuilder<unknown>;
};

/** Counts by quarter in the zone of `cycle c`, named as `quartersIn` names them. */
export const countsOf = ({ kind, goalId, instant, of }: Counting): RawBuilder<unknown> => sql`
  select ${kind}::text as kind, ${goalId ?? sql`null::text`} as goal_id,
    to_char(${instant} at time zone c.time_zone, 'YYYY"-Q"Q') as quarter, count(*)::int as count
  from ${of} group by 2, 3`;

type Asked = { kind: PacketCount['kind']; quarter: string; goalId?: string };

/** How many there are of a kind in a quarter: of one goal, or of all. */
export const countIn = (counts: readonly PacketCount[], { kind, quarter, goalId }: Asked): number =>
  counts
    .filter((each) => each.kind === kind && each.quarter === quarter)
    .filter((each) => goalId === undefined || each.goal_id === goalId)
    .reduce((sum, { count }) => sum + count, 0);
