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
import type { ObjectivesLimit, ScorecardLevel, ScorecardVisibility } from '@cairn/contracts/scorecard.values';
import { businessReviewTable, businessReviewVersionTable } from './business-review.tables.ts';
import { evidenceChangeTable } from './evidence-change.tables.ts';
import { initiativeTable, initiativeVersionTable } from './initiative.tables.ts';
import {
  objectiveLinkTable,
  objectiveLinkVersionTable,
  scorecardChangeTable,
} from './scorecard-change.tables.ts';
import { boolean, date, integer, jsonb, position, table, text, textArray, timestamptz } from './table.ts';
import { pilotTable, pilotVersionTable } from './pilot.tables.ts';
import { scorecardTemplateTable, scorecardTemplateVersionTable } from './scorecard-template.tables.ts';
import { versionsOf } from './versions.ts';

export const scorecardSchema = 'scorecard';

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

/** A weight that is in force from a day on, or null from the day of retirement on; `recordedAt` is when that was recorded. */
export type RecordedWeight = {
  from: string;
  value: number | null;
  recordedAt: string;
  reason: Personal | null;
};

export type WeighedPerspective = { perspectiveId: string; name: string; weights: RecordedWeight[] };

/** `revised` if it changed after it was last published. */
export type ScorecardStatus = 'draft' | 'published' | 'revised';

export const scorecardTable = table('scorecard', {
  columns: {
    scorecard_id: text(),
    name: text(),
    level: text<ScorecardLevel>(),
    unit_id: text().nullable(),
    aligned_to: text().nullable(),
    /** Whose scorecard it is, if it is an individual one. */
    owner_id: text().nullable(),
    visibility: text<ScorecardVisibility>(),
    vision: text().nullable(),
    mission: text().nullable(),
    core_values: jsonb<string[]>(),
    objectives_limit: jsonb<ObjectivesLimit>(),
    perspectives: jsonb<WeighedPerspective[]>(),
    /** All objectives in the order in which they stand. */
    objective_ids: textArray(),
    status: text<ScorecardStatus>(),
    /** The number of the last published version; 0 before the first. */
    version: integer(),
    template_id: text().nullable(),
    drafted_at: timestamptz(),
    drafted_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['scorecard_id'],
  indexes: [['drafted_position'], ['aligned_to']],
});

export const scorecardVersionTable = versionsOf(scorecardTable, 'scorecard_version');

export const objectiveTable = table('objective', {
  columns: {
    scorecard_id: text(),
    objective_id: text(),
    perspective_id: text(),
    name: text(),
    due_on: date().nullable(),
    weights: jsonb<RecordedWeight[]>(),
    revision: integer(),
    position: position(),
  },
  key: ['scorecard_id', 'objective_id'],
  indexes: [],
});

export const objectiveVersionTable = versionsOf(objectiveTable, 'objective_version');

export const attachmentTable = table('attachment', {
  columns: {
    scorecard_id: text(),
    objective_id: text(),
    kpi_id: text(),
    weights: jsonb<RecordedWeight[]>(),
    /** Its place in the last order of the objective's KPIs that was set. Those without one follow as they were attached. */
    place: integer().nullable(),
    /** When and why it was detached; null while it is attached. */
    detached_at: timestamptz().nullable(),
    detached_reason: jsonb<Personal>().nullable(),
    /** The day from which it no longer counts; null if it does not count for any day. */
    detached_from: date().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['scorecard_id', 'objective_id', 'kpi_id'],
  indexes: [['kpi_id']],
});

export const attachmentVersionTable = versionsOf(attachmentTable, 'attachment_version');

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

export const scorecardTables = [
  scorecardTable,
  scorecardVersionTable,
  objectiveTable,
  objectiveVersionTable,
  attachmentTable,
  attachmentVersionTable,
  objectiveLinkTable,
  objectiveLinkVersionTable,
  scorecardChangeTable,
  scorecardTemplateTable,
  scorecardTemplateVersionTable,
  initiativeTable,
  initiativeVersionTable,
  businessReviewTable,
  businessReviewVersionTable,
  pilotTable,
  pilotVersionTable,
  kpiTable,
  kpiVersionTable,
  kpiFormulaTable,
  kpiTargetTable,
  measurementTable,
  evidenceChangeTable,
] as const;
