import { boolean, date, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const okrSchema = 'okr';

export const goalTable = table('goal', {
  columns: {
    goal_id: text(),
    title: jsonb(),
    description: jsonb().nullable(),
    owner_kind: text(),
    owner_id: text(),
    accountable_id: text(),
    unit_id: text().nullable(),
    cycle_id: text(),
    level: text(),
    ambition: text(),
    visibility: text(),
    period_from: date(),
    period_to: date(),
    cadence_days: integer(),
    progress_from: text(),
    scorecard_id: text().nullable(),
    objective_id: text().nullable(),
    /** active, onHold or closed. */
    state: text(),
    held_since: timestamptz().nullable(),
    closed_score: double().nullable(),
    closed_note: jsonb().nullable(),
    closed_at: timestamptz().nullable(),
    /** Of the closing, which can be cited as evidence. */
    closed_revision: integer().nullable(),
    set_at: timestamptz(),
    set_position: position(),
    /** Of the last event that changed this row; those of its key results are theirs. */
    revision: integer(),
  },
  key: ['goal_id'],
  indexes: [
    ['set_position'],
    ['owner_id', 'set_position'],
    ['accountable_id', 'set_position'],
    ['unit_id', 'set_position'],
    ['cycle_id', 'set_position'],
    ['scorecard_id', 'objective_id'],
  ],
});

export const keyResultTable = table('key_result', {
  columns: {
    goal_id: text(),
    key_result_id: text(),
    ordinal: integer(),
    title: jsonb(),
    weight: double(),
    measure: jsonb(),
    milestones: jsonb().nullable(),
    dropped: boolean(),
    dropped_reason: jsonb().nullable(),
    /** The check-ins that progress rests on, oldest first: of milestones all, else the current one. */
    current: jsonb(),
    check_ins: integer(),
    /** What was restated after closing, oldest first, with the value that stood before. */
    restatements: jsonb(),
    /** What the current check-in's writer said of it; null before the first. */
    reported_status: text().nullable(),
    last_check_in_at: timestamptz().nullable(),
    cadence_days: integer(),
    /** Last check-in, or the start where there is none, plus the cadence. */
    stale_after: timestamptz(),
    /** Of the last event about it. */
    revision: integer(),
  },
  key: ['goal_id', 'key_result_id'],
  indexes: [],
});

export const checkInTable = table('check_in', {
  columns: {
    goal_id: text(),
    check_in_id: text(),
    key_result_id: text(),
    value: jsonb(),
    confidence: double().nullable(),
    status: text(),
    note: jsonb().nullable(),
    author_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    /** The readings that it had before, oldest first. */
    corrections: jsonb(),
    position: position(),
  },
  key: ['goal_id', 'check_in_id'],
  indexes: [],
});

/** A goal has one parent at most. */
export const alignmentTable = table('alignment', {
  columns: {
    child_id: text(),
    parent_id: text(),
    kind: text(),
    weight: double(),
    aligned_at: timestamptz(),
  },
  key: ['child_id'],
  indexes: [['parent_id']],
});

/** The whole graph of goals, which is one stream: one row. */
export const goalGraphTable = table('goal_graph', {
  columns: { stream: text(), revision: integer() },
  key: ['stream'],
  indexes: [],
});

export const okrTables = [goalTable, keyResultTable, checkInTable, alignmentTable, goalGraphTable] as const;
