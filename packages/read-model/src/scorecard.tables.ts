import { boolean, date, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const scorecardSchema = 'scorecard';

export const scorecardTable = table('scorecard', {
  columns: {
    scorecard_id: text(),
    name: text(),
    level: text(),
    unit_id: text().nullable(),
    aligned_to: text().nullable(),
    /** As drafted: [{ perspectiveId, name, weight }]. */
    perspectives: jsonb(),
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
    direction: text(),
    aggregation: text(),
    periodicity: text(),
    indicator: text(),
    owner_id: text(),
    defined_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['kpi_id'],
  indexes: [['owner_id']],
});

/** The anchors in force from a day on; the first hold from the beginning. */
export const kpiTargetTable = table('kpi_target', {
  columns: { kpi_id: text(), effective_from: date(), anchors: jsonb(), position: position() },
  key: ['kpi_id', 'effective_from'],
  indexes: [],
});

export const measurementTable = table('measurement', {
  columns: {
    kpi_id: text(),
    measurement_id: text(),
    period: text(),
    reading: jsonb(),
    source: text(),
    /** Readings that were superseded, oldest first. */
    superseded: jsonb(),
    occurred_at: timestamptz(),
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
] as const;
