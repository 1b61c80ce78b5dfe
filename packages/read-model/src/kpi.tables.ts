import type {
  Anchors,
  KpiAbout,
  KpiAggregation,
  KpiDirection,
  KpiFormula,
  KpiIndicator,
  KpiPeriodicity,
  KpiReading,
} from '@cairn/contracts/kpi.values';
import type { Personal } from '@cairn/contracts/personal';
import { boolean, date, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** A machine that may write the readings of a KPI, and since when. */
export type KpiFeeder = { feederId: string; feederName: string; since: string };

/** How a KPI came to be what it is. */
export type KpiChange =
  | 'defined'
  | 'revised'
  | 'ownerChanged'
  | 'retired'
  | 'feederAdmitted'
  | 'feederDismissed';

export const kpiTable = table('kpi', {
  columns: {
    kpi_id: text(),
    name: text(),
    unit: text(),
    direction: text<KpiDirection>(),
    aggregation: text<KpiAggregation>(),
    periodicity: text<KpiPeriodicity>(),
    indicator: text<KpiIndicator>(),
    measures: text(),
    method: text(),
    source: text(),
    financial: boolean(),
    /** Whether it is computed from other KPIs, by the formula in `kpi_formula`. */
    computed: boolean(),
    baseline: jsonb<KpiAbout['baseline']>().nullable(),
    benchmark: jsonb<KpiAbout['benchmark']>().nullable(),
    owner_id: text(),
    defined_at: timestamptz(),
    defined_position: position(),
    /** What the last change was, and why. */
    changed: text<KpiChange>(),
    changed_reason: jsonb<Personal>().nullable(),
    changed_by: text(),
    retired_at: timestamptz().nullable(),
    feeders: jsonb<KpiFeeder[]>(),
    revision: integer(),
    position: position(),
  },
  key: ['kpi_id'],
  indexes: [['owner_id'], ['defined_position']],
});

/** What each KPI was: one row for each change of its definition, owner, status or machines. */
export const kpiVersionTable = versionsOf(kpiTable, 'kpi_version');

/** Each formula by which a KPI was computed; the last one holds for all periods. */
export const kpiFormulaTable = table('kpi_formula', {
  columns: {
    kpi_id: text(),
    formula: jsonb<KpiFormula>(),
    by_id: text(),
    /** Why; null for the formula with which the KPI was defined. */
    reason: jsonb<Personal>().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    position: position(),
  },
  key: ['kpi_id', 'position'],
  indexes: [],
});

/** Each target that was said, in the order of the log. The first one is in force from the beginning. */
export const kpiTargetTable = table('kpi_target', {
  columns: {
    kpi_id: text(),
    revision: integer(),
    effective_from: date(),
    /** The last day on which it is in force, if it has one. */
    effective_to: date().nullable(),
    /** Null if the target from this day on was withdrawn. */
    anchors: jsonb<Anchors>().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    /** Why; null for the first anchors, and if no reason was needed. */
    reason: jsonb<Personal>().nullable(),
    position: position(),
  },
  key: ['kpi_id', 'revision'],
  indexes: [],
});

/** A measurement's reading before a correction. */
export type SupersededReading = {
  reading: KpiReading;
  correctedAt: string;
  /** When the log held the correction. */
  knownAt: string;
  correctedBy: string;
  reason: Personal;
  revision: number;
};

export const measurementTable = table('measurement', {
  columns: {
    kpi_id: text(),
    measurement_id: text(),
    period: text(),
    reading: jsonb<KpiReading>(),
    source: text(),
    /** The readings that were corrected, oldest first. */
    superseded: jsonb<SupersededReading[]>(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['kpi_id', 'measurement_id'],
  indexes: [['kpi_id', 'period']],
});
