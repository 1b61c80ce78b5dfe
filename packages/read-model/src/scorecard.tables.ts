import type { Personal } from '@cairn/contracts/personal';
import type { ObjectivesLimit, ScorecardLevel, ScorecardVisibility } from '@cairn/contracts/scorecard.values';
import { businessReviewTable, businessReviewVersionTable } from './business-review.tables.ts';
import { evidenceChangeTable } from './evidence-change.tables.ts';
import { initiativeTable, initiativeVersionTable } from './initiative.tables.ts';
import {
  kpiFormulaTable,
  kpiTable,
  kpiTargetTable,
  kpiVersionTable,
  measurementTable,
} from './kpi.tables.ts';
import {
  objectiveLinkTable,
  objectiveLinkVersionTable,
  scorecardChangeTable,
} from './scorecard-change.tables.ts';
import { date, integer, jsonb, position, table, text, textArray, timestamptz } from './table.ts';
import { pilotTable, pilotVersionTable } from './pilot.tables.ts';
import { scorecardTemplateTable, scorecardTemplateVersionTable } from './scorecard-template.tables.ts';
import { versionsOf } from './versions.ts';

export const scorecardSchema = 'scorecard';

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
