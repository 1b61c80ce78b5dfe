import { type Sql, sql, where } from '@cairn/read-model/sql';
import { reviewHead } from '../asking/head.sql.ts';

export type CycleFilter = { kind?: string | undefined; open?: boolean | undefined };

/** Cycles in the order in which they were opened; `position` of the row is that of its last event. */
export const pageOfCycles = (filter: CycleFilter, page: { after: string; limit: number }): Sql => sql`
  select (${reviewHead}) as head, coalesce((
    select json_agg(to_json(page) order by page.opened_position) from (
      select c.* from review.cycle c
      ${where(
        sql`c.opened_position > ${page.after}::bigint`,
        filter.kind && sql`c.kind = ${filter.kind}`,
        filter.open !== undefined && sql`(c.closed_at is null) = ${filter.open}::boolean`,
      )}
      order by c.opened_position limit ${page.limit}) page), '[]') as cycles`;

export const oneCycle = (cycleId: string): Sql =>
  sql`select (${reviewHead}) as head, to_json(c) as cycle from review.cycle c where c.cycle_id = ${cycleId}`;
