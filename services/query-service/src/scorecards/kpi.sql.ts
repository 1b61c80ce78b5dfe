import { fromJson, type Json } from '@cairn/read-model/json-rows';
import {
  kpiTable,
  kpiTargetTable,
  kpiVersionTable,
  measurementTable,
} from '@cairn/read-model/scorecard.tables';
import { type RawBuilder, sql } from 'kysely';
import { happened } from '../asking/past.sql.ts';
import type { Past } from '../asking/past.ts';
import { personName } from '../people/name.sql.ts';
import type { KpiHistory, KpiVersion } from './kpi.rows.ts';

export type JsonKpiHistory = Pick<KpiHistory, 'owner_name'> & {
  kpi: Json<KpiHistory['kpi']>;
  targets: Json<KpiHistory['targets'][number]>[];
  measurements: Json<KpiHistory['measurements'][number]>[];
};

/** The fields of `KpiHistory` for KPI `k`, as arguments of `json_build_object`. */
export const historyOfKpi = sql`'kpi', to_json(k),
  'owner_name', ${personName(sql`k.owner_id`)},
  'targets', (select json_agg(to_json(t) order by t.revision) from scorecard.kpi_target t where t.kpi_id = k.kpi_id),
  'measurements', coalesce((select json_agg(to_json(m) order by m.period, m.position)
    from scorecard.measurement m where m.kpi_id = k.kpi_id), '[]')`;

const kpi = fromJson(kpiTable);
const target = fromJson(kpiTargetTable);
const measurement = fromJson(measurementTable);

/** The history of a KPI from its JSON. */
export const historyFrom = (row: JsonKpiHistory): KpiHistory => ({
  owner_name: row.owner_name,
  kpi: kpi(row.kpi),
  targets: row.targets.map(target),
  measurements: row.measurements.map(measurement),
});

/** What a KPI was at each of its changes that a request about the past may show; all of them without one. */
const held = (past: Past | undefined): RawBuilder<boolean> =>
  past ? happened(past, sql`v.valid_from`, sql`v.known_at`) : sql`true`;

/** The KPIs as they are, or as they were then. */
export const kpisThen = (past: Past | undefined): RawBuilder<unknown> =>
  past
    ? sql`(select v.* from scorecard.kpi l cross join lateral (
        select * from scorecard.kpi_version v where v.kpi_id = l.kpi_id and ${held(past)}
        order by v.revision desc limit 1) v)`
    : sql`scorecard.kpi`;

const version = fromJson(kpiVersionTable);

export type JsonKpiVersion = { kpi: Json<KpiVersion['kpi']> } & Omit<KpiVersion, 'kpi'>;

/** The definitions of one KPI, oldest first, as JSON. */
export const versionsOfKpi = (kpiId: string, past: Past | undefined): RawBuilder<JsonKpiVersion[]> => sql`(
  select json_agg(json_build_object('kpi', to_json(v), 'by_name', ${personName(sql`v.changed_by`)},
    'owner_name', ${personName(sql`v.owner_id`)}) order by v.revision)
  from scorecard.kpi_version v where v.kpi_id = ${kpiId} and ${held(past)})`;

/** One definition of a KPI from its JSON. */
export const versionFrom = (row: JsonKpiVersion): KpiVersion => ({ ...row, kpi: version(row.kpi) });
