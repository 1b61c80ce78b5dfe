import { fromJson, type Json } from '@cairn/read-model/json-rows';
import { kpiVersionTable } from '@cairn/read-model/kpi.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { historyOfKpiSince, type JsonKpiHistory, restsOn, type Since } from './kpi.sql.ts';

type Version = RowOf<typeof kpiVersionTable>;

/** KPIs with what was read and said of them, and what each of them and of their inputs was. */
export type JsonKpisOverTime = { kpis: JsonKpiHistory[]; kpi_versions: Json<Version>[] };

/** The fields of `JsonKpisOverTime` since an instant for the KPIs whose ids the query `ids` gives, as arguments of `json_build_object`. */
export const kpisOverTime = (ids: RawBuilder<unknown>, since: Since): RawBuilder<unknown> => sql`
  'kpis', coalesce((
    select json_agg(json_build_object(${historyOfKpiSince(since)}))
    from scorecard.kpi k where k.kpi_id in (${ids})), '[]'),
  'kpi_versions', coalesce((
    select json_agg(to_json(v)) from scorecard.kpi_version v where v.kpi_id in (
      select r.kpi_id from scorecard.kpi k cross join lateral ${restsOn} r where k.kpi_id in (${ids}))), '[]')`;

const version = fromJson(kpiVersionTable);

export const kpiVersionFrom = (json: Json<Version>): Version => version(json);
