import { mostFormulaLevels } from '@cairn/domain/kpi-graph.rules';
import { type RawBuilder, sql } from 'kysely';
import { happened, type SqlPast } from '../asking/past.sql.ts';

/** The inputs of the formula by which a KPI is computed, or was then, as a JSON array; null if it is not. */
export const inputsOf = (kpiId: RawBuilder<unknown>, past?: SqlPast): RawBuilder<unknown> => sql`(
  select f.formula -> 'inputs' from scorecard.kpi_formula f
  where f.kpi_id = ${kpiId}${past ? sql` and ${happened(past, sql`f.occurred_at`, sql`f.known_at`)}` : sql``}
  order by f.position desc limit 1)`;

/** Whether a KPI is computed from another one directly, or was then. */
export const isComputedFrom = (
  kpiId: RawBuilder<unknown>,
  inputId: RawBuilder<unknown>,
  past?: SqlPast,
): RawBuilder<boolean> =>
  sql`${inputsOf(kpiId, past)} @> jsonb_build_array(jsonb_build_object('kpiId', ${inputId}))`;

/** The ids of a KPI and of those that are computed from it, at any depth, by the formulas that hold or held then. */
export const computedFrom = (
  kpiId: RawBuilder<unknown>,
  past?: SqlPast,
): RawBuilder<{ kpi_id: string }> => sql`(
  with recursive resting(kpi_id, depth) as (
    select ${kpiId}, 0
    union
    select k.kpi_id, r.depth + 1 from resting r join scorecard.kpi k on k.computed
    where r.depth < ${mostFormulaLevels} and ${isComputedFrom(sql`k.kpi_id`, sql`r.kpi_id`, past)})
  select distinct r.kpi_id from resting r)`;

// Postgres clears a hash table of the size that it expects before it knows that nobody asks for the item. It expects a hundred
// inputs of a JSON array, which is tens of thousands of KPIs, and ten of any other array.

/** A recursive `with` item: the KPIs of a query with the column `kpi_id`, and those that they are computed from, at any depth. */
export const withInputs = (name: string, kpis: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${sql.id(name)}(kpi_id, depth) as (
    select first.kpi_id, 0 from (${kpis}) first
    union
    select input ->> 'kpiId', used.depth + 1
    from ${sql.id(name)} used
    cross join lateral unnest(array(select jsonb_array_elements(${inputsOf(sql`used.kpi_id`)}))) input
    where used.depth < ${mostFormulaLevels})`;
