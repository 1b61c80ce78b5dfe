import { mostFormulaLevels } from '@cairn/domain/kpi-graph.rules';
import { clockToleranceMs } from '@cairn/contracts/backdated';
import { dayOf } from '@cairn/contracts/day';
import { kpiPeriodicities } from '@cairn/contracts/kpi.values';
import { periodOn } from '@cairn/domain/kpi-period';
import { fixed } from '@cairn/read-model/compiled-once';
import { inColumns } from '@cairn/read-model/json-columns';
import { inTuples } from '@cairn/read-model/json-tuples';
import { fromJson, type Json } from '@cairn/read-model/json-rows';
import {
  kpiFormulaTable,
  kpiTable,
  kpiTargetTable,
  kpiVersionTable,
  measurementTable,
} from '@cairn/read-model/kpi.tables';
import { type RawBuilder, sql } from 'kysely';
import { columns } from '../asking/columns.sql.ts';
import { happened, type SqlPast } from '../asking/past.sql.ts';
import type { Past } from '../asking/past.ts';
import { personName, withPersonNames } from '../people/name.sql.ts';
import type { Clock } from './kpi.cadence.ts';
import type { KpiHistory, KpiVersion, SaidFormula } from './kpi.rows.ts';

const measured = [
  'measurement_id',
  'period',
  'reading',
  'source',
  'superseded',
  'occurred_at',
  'recorded_at',
  'known_at',
  'revision',
] as const;

const measurementColumns = inColumns(measurementTable, measured);
const measurementTuples = inTuples(measurementTable, 'm', measured);

export type JsonKpiHistory = Pick<KpiHistory, 'owner_name'> & {
  kpi: Json<KpiHistory['kpi']>;
  targets: Json<KpiHistory['targets'][number]>[];
  measurements: Parameters<typeof measurementColumns.rows>[0];
  formulas?: Json<SaidFormula>[] | null;
  inputs?: JsonKpiHistory[] | null;
};

const every = sql`select m.* from scorecard.measurement m where m.kpi_id = k.kpi_id`;

/** The period of KPI `k` that has begun last. */
const currentPeriod = ({ now, timeZone }: Clock): RawBuilder<string> => {
  const today = dayOf(now, timeZone);
  const current = kpiPeriodicities.map((each) => sql`when ${each} then ${periodOn(each, today)}`);
  return sql`case k.periodicity ${sql.join(current, sql` `)} end`;
};

/** The latest reading of KPI `k`, and those that lie in the future: older logs may hold some. */
const latest = (clock: Clock): RawBuilder<unknown> => {
  const present = sql`(m.occurred_at <= ${new Date(clock.now.getTime() + clockToleranceMs).toISOString()}::timestamptz
    and m.period <= ${currentPeriod(clock)})`;
  return sql`${every} and not ${present}
    union all (${every} and ${present} order by m.period desc limit 1)`;
};

/** From when on a KPI is shown, and up to when it was known then. */
export type Since = { past: Past; timeZone: string | undefined };

/** The readings of KPI `k` of which one was the latest at some instant since then. */
const latestSince = ({ past: { asOf, knownAt }, timeZone }: Since): RawBuilder<unknown> =>
  sql`${every} and (m.occurred_at > ${asOf.toISOString()}::timestamptz or m.period >= coalesce((
    select max(l.period) from scorecard.measurement l where l.kpi_id = k.kpi_id
      and l.period <= ${currentPeriod({ now: asOf, timeZone })}
      and ${happened({ asOf, knownAt }, sql`l.occurred_at`, sql`l.known_at`)}), ''))`;

const withNames = columns(measurementTable, 'm', {
  superseded: withPersonNames(sql`m.superseded`, 'correctedBy'),
});

const measurements = (readings = every): RawBuilder<unknown> =>
  sql`'measurements', ${measurementColumns.json(sql`(select ${withNames} from (${readings}) m order by m.period, m.position)`)}`;

const history = (readings = every) => sql`'kpi', to_json(k),
  'owner_name', ${personName(sql`k.owner_id`)},
  'targets', (select json_agg(to_json(t) order by t.revision) from scorecard.kpi_target t where t.kpi_id = k.kpi_id),
  ${measurements(readings)},
  'formulas', case when k.computed then (
    select json_agg(to_jsonb(f) || jsonb_build_object('by_name', ${personName(sql`f.by_id`)}) order by f.position)
    from scorecard.kpi_formula f where f.kpi_id = k.kpi_id) end`;

/** KPI `k` with its readings, in any order, as arguments of `json_build_object`. */
export const readingsOfKpi: RawBuilder<unknown> = fixed(
  sql`'kpi', to_json(k), 'measurements', ${measurementTuples.json(sql`scorecard.measurement m where m.kpi_id = k.kpi_id`, {})}`,
);

/** The ids of KPI `k` and of those that its formulas rest on, at any depth. */
export const restsOn: RawBuilder<{ kpi_id: string }> = sql`(
  with recursive used(kpi_id, depth) as (
    select k.kpi_id, 0
    union
    select i ->> 'kpiId', u.depth + 1 from used u join scorecard.kpi_formula f on f.kpi_id = u.kpi_id
      cross join jsonb_array_elements(f.formula -> 'inputs') i
      where u.depth < ${mostFormulaLevels})
  select distinct u.kpi_id from used u)`;

/** The KPIs that the formulas of KPI `k` rest on, at any depth. */
const inputs = (past: SqlPast | undefined): RawBuilder<unknown> => sql`(
  select json_agg(json_build_object(${history()}) order by k.kpi_id)
  from (select r.kpi_id from ${restsOn} r where r.kpi_id <> k.kpi_id) used
  join ${kpisThen(past)} k on k.kpi_id = used.kpi_id)`;

/** The fields of `KpiHistory` for KPI `k`, as arguments of `json_build_object`. */
export const historyOfKpi = (past: SqlPast | undefined): RawBuilder<unknown> =>
  sql`${history()}, 'inputs', case when k.computed then ${inputs(past)} end`;

/**
 * The same for its latest figures, so with its latest reading only. All readings are there of the inputs of a computed KPI,
 * and in the past, where a correction that was not known yet gives way to what it replaced.
 */
export const latestOfKpi = ({
  past,
  ...clock
}: Clock & { past: SqlPast | undefined }): RawBuilder<unknown> =>
  past
    ? historyOfKpi(past)
    : sql`${history(latest(clock))}, 'inputs', case when k.computed then ${inputs(undefined)} end`;

/** The same for its figures since an instant, so without the readings that others had followed by then. */
export const historyOfKpiSince = (since: Since): RawBuilder<unknown> =>
  sql`${history(latestSince(since))}, 'inputs', case when k.computed then ${inputs(undefined)} end`;

const kpi = fromJson(kpiTable);
const target = fromJson(kpiTargetTable);
const formula = fromJson(kpiFormulaTable);

/** The history of a KPI from its JSON. */
export const historyFrom = (row: JsonKpiHistory): KpiHistory => ({
  owner_name: row.owner_name,
  kpi: kpi(row.kpi),
  targets: row.targets.map(target),
  measurements: measurementColumns.rows(row.measurements),
  formulas: row.formulas?.map(formula) ?? [],
  inputs: row.inputs?.map(historyFrom) ?? [],
});

/** A KPI and its readings in JSON, with the fields of `readingsOfKpi`. */
export type JsonKpiReadings = Pick<JsonKpiHistory, 'kpi'> & {
  measurements: Parameters<typeof measurementTuples.rows>[0];
};

/** The history of a KPI of which only its readings were asked for. */
export const readingsFrom = ({ measurements: json, ...row }: JsonKpiReadings): KpiHistory => ({
  owner_name: null,
  kpi: kpi(row.kpi),
  targets: [],
  measurements: measurementTuples.rows(json),
});

/** What a KPI was at each of its changes that a request about the past may show; all of them without one. */
const held = (past: SqlPast | undefined): RawBuilder<boolean> =>
  past ? happened(past, sql`v.valid_from`, sql`v.known_at`) : sql`true`;

/** The KPIs as they are, or as they were then. Ids come from the live rows, so that an index finds them. */
export const kpisThen = (past: SqlPast | undefined): RawBuilder<unknown> =>
  past
    ? sql`(select ${columns(kpiTable, 'v', { kpi_id: sql`l.kpi_id` })} from scorecard.kpi l cross join lateral (
        select * from scorecard.kpi_version v where v.kpi_id = l.kpi_id and ${held(past)}
        order by v.revision desc limit 1) v)`
    : sql`scorecard.kpi`;

const version = fromJson(kpiVersionTable);

export type JsonKpiVersion = { kpi: Json<KpiVersion['kpi']> } & Omit<KpiVersion, 'kpi'>;

/** The definitions of one KPI, oldest first, as JSON. */
export const versionsOfKpi = (kpiId: string, past: SqlPast | undefined): RawBuilder<JsonKpiVersion[]> => sql`(
  select json_agg(json_build_object('kpi', to_json(v), 'by_name', ${personName(sql`v.changed_by`)},
    'owner_name', ${personName(sql`v.owner_id`)}) order by v.revision)
  from scorecard.kpi_version v where v.kpi_id = ${kpiId} and ${held(past)})`;

/** One definition of a KPI from its JSON. */
export const versionFrom = (row: JsonKpiVersion): KpiVersion => ({ ...row, kpi: version(row.kpi) });
