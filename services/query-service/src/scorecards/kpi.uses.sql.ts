import type { Personal } from '@cairn/contracts/personal';
import { jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { isComputedFrom } from './computed-from.sql.ts';

/** So many of each are named. */
export const mostUses = 50;

/** What rests on a KPI today: KPIs that are computed from it directly, and key results that read it. */
export type KpiUses = {
  total: { kpis: number; keyResults: number };
  kpis: { kpiId: string; kpiName: string }[];
  keyResults: { goalId: string; goalTitle: Personal; keyResultId: string; keyResultTitle: Personal }[];
};

const computedFromIt = sql`(
  select c.kpi_id as "kpiId", c.name as "kpiName" from scorecard.kpi c
  where c.computed and c.retired_at is null and ${isComputedFrom(sql`c.kpi_id`, sql`k.kpi_id`)}
  order by c.defined_position)`;

/** Of goals that are not closed and that the viewer may see. */
const readBy = (viewer: SqlViewer): RawBuilder<unknown> => sql`(
  select g.goal_id as "goalId", g.title as "goalTitle", r.key_result_id as "keyResultId", r.title as "keyResultTitle"
  from okr.key_result r join okr.goal g on g.goal_id = r.goal_id
  where r.linked_kpi_id = k.kpi_id and not r.dropped and g.state <> 'closed' and ${visibleTo(viewer)}
  order by g.set_position, r.ordinal)`;

const first = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  jsonRows(sql`(select * from ${rows} r limit ${sql.lit(mostUses)})`);

const count = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select count(*) from ${rows} r)`;

/** What rests on KPI `k` today, as far as the viewer may see it. */
export const usesOfKpi = (viewer: SqlViewer): RawBuilder<KpiUses> => {
  const read = readBy(viewer);
  return sql`json_build_object('kpis', ${first(computedFromIt)}, 'keyResults', ${first(read)},
    'total', json_build_object('kpis', ${count(computedFromIt)}, 'keyResults', ${count(read)}))`;
};
