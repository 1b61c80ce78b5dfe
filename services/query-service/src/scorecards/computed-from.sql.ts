import { mostFormulaLevels } from '@cairn/domain/kpi-graph.rules';
import { type RawBuilder, sql } from 'kysely';

/** The ids of a KPI and of those that are computed from it, at any depth, by the formulas that hold. */
export const computedFrom = (kpiId: RawBuilder<unknown>): RawBuilder<{ kpi_id: string }> => sql`(
  with recursive resting(kpi_id, depth) as (
    select ${kpiId}, 0
    union
    select k.kpi_id, r.depth + 1 from resting r join scorecard.kpi k on k.computed
    where r.depth < ${mostFormulaLevels} and (
      select f.formula -> 'inputs' from scorecard.kpi_formula f where f.kpi_id = k.kpi_id
      order by f.position desc limit 1) @> jsonb_build_array(jsonb_build_object('kpiId', r.kpi_id)))
  select distinct r.kpi_id from resting r)`;
