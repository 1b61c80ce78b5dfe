import { type RawBuilder, sql } from 'kysely';
import type { SqlPast } from '../asking/past.sql.ts';
import { historyOfKpi, kpisThen } from '../scorecards/kpi.sql.ts';

/** Whether key result `k` reads its value from a KPI, so that nobody reports a status of it. */
export const isLinked: RawBuilder<boolean> = sql`(k.linked_kpi_id is not null)`;

/** The KPIs to which key results of the goals in `below` were ever linked. */
export const linkedKpis = (past: SqlPast | undefined): RawBuilder<unknown> => sql`coalesce((
  select json_agg(json_build_object(${historyOfKpi(past)})) from ${kpisThen(past)} k where k.kpi_id in (
    select m -> 'measure' ->> 'kpiId' from below b join okr.key_result k on k.goal_id = b.goal_id
      cross join jsonb_array_elements(k.measures) m where ${isLinked})), '[]')`;
