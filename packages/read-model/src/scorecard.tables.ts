import type {
  Anchors,
  KpiAggregation,
  KpiDirection,
  KpiIndicator,
  KpiPeriodicity,
  KpiReading,
} from '@cairn/contracts/kpi.values';
import type { Personal } from '@cairn/contracts/personal';
import type { Perspective, ScorecardLevel } from '@cairn/contracts/scorecard.values';
import { evidenceChangeTable } from './evidence-change.tables.ts';
import { boolean, date, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const scorecardSchema = 'scorecard';

/** A measurement's reading before a correction. */
export type SupersededReading = {
  reading: KpiReading;
  correctedAt: string;
  correctedBy: string;
  reason: Personal;
  revision: number;
};

export const scorecardTable = table('scorecard', {
  columns: {
    scorecard_id: text(),
    name: text(),
    level: text<ScorecardLevel>(),
    unit_id: text().nullable(),
    aligned_to: text().nullable(),
    perspectives: jsonb<Perspective[]>(),
    published: boolean(),
    drafted_at: timestamptz(),
    drafted_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['scorecard_id'],
  indexes: [['drafted_position']],
});

export const objectiveTable = table('objective', {
  columns: {
    scorecard_id: text(),
    objective_id: text(),
    perspective_id: text(),
    name: text(),
    weight: double(),
    position: position(),
  },
  key: ['scorecard_id', 'objective_id'],
  indexes: [],
});

export const attachmentTable = table('attachment', {
  columns: {
    scorecard_id: text(),
    objective_id: text(),
    kpi_id: text(),
    weight: double(),
    recorded_at: timestamptz(),
    /** When and why it was detached; null while it is attached. */
    detached_at: timestamptz().nullable(),
    detached_reason: jsonb<Personal>().nullable(),
    position: position(),
  },
  key: ['scorecard_id', 'objective_id', 'kpi_id'],
  indexes: [['kpi_id']],
});

export const kpiTable = table('kpi', {
  columns: {
    kpi_id: text(),
    name: text(),
    unit: text(),
    direction: text<KpiDirection>(),
    aggregation: text<KpiAggregation>(),
    periodicity: text<KpiPeriodicity>(),
    indicator: text<KpiIndicator>(),
    owner_id: text(),
    defined_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['kpi_id'],
  indexes: [['owner_id']],
});

/** The anchors in force from a day on; the first anchors are in force from the beginning. */
export const kpiTargetTable = table('kpi_target', {
  columns: {
    kpi_id: text(),
    effective_from: date(),
    anchors: jsonb<Anchors>(),
    recorded_at: timestamptz(),
    /** Why it was revised; null for the first anchors, and if no reason was needed. */
    reason: jsonb<Personal>().nullable(),
    position: position(),
  },
  key: ['kpi_id', 'effective_from'],
  indexes: [],
});

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
    revision: integer(),
    position: position(),
  },
  key: ['kpi_id', 'measurement_id'],
  indexes: [['kpi_id', 'period']],
});

export const scorecardTables = [
  scorecardTable,
  objectiveTable,
  attachmentTable,
  kpiTable,
  kpiTargetTable,
  measurementTable,
  evidenceChangeTable,
] as const;
