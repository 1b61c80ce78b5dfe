import { fixed } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';
import { inPast, type SqlPast } from '../asking/past.sql.ts';
import { kpisThen, readingsOfKpi } from '../scorecards/kpi.sql.ts';

/** Whether key result `k` reads its value from a KPI, so that nobody reports a status of it. */
export const isLinked: RawBuilder<boolean> = sql`(k.linked_kpi_id is not null)`;

// Almost no goal is linked, so what counts is how little there is to prepare.
const linkedAmong = (kpis: RawBuilder<unknown>) => sql`to_json(array(
  select json_build_object(${readingsOfKpi}) from ${kpis} k where k.kpi_id = any(array(
    select m -> 'measure' ->> 'kpiId' from below b join okr.key_result k on k.goal_id = b.goal_id
    cross join jsonb_array_elements(k.measures) m where ${isLinked}))))`;

const linkedNow = fixed(linkedAmong(kpisThen(undefined)));
const linkedThen = inPast((past) => linkedAmong(kpisThen(past)));

/** The KPIs to which key results of the goals in `below` were ever linked. A KPI that is computed cannot be linked. */
export const linkedKpis = (past: SqlPast | undefined): RawBuilder<unknown> =>
  past ? linkedThen(past) : linkedNow;
