import type { CheckInStatus, CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import type {
  Ambition,
  ClosingResult,
  GoalLevel,
  GoalOwner,
  ProgressSource,
  Visibility,
} from '@cairn/contracts/goal.values';
import type { Personal } from '@cairn/contracts/personal';
import { alertTable } from './alert.tables.ts';
import { alignmentTable, alignmentVersionTable } from './alignment.tables.ts';
import { blockerTable } from './blocker.tables.ts';
import { evidenceChangeTable } from './evidence-change.tables.ts';
import { goalFieldTable, goalFieldVersionTable } from './goal-field.tables.ts';
import { goalGraphTable } from './goal-graph.tables.ts';
import { agreedGoalTable, goalTalkTable } from './goal-talk.tables.ts';
import { goalTemplateTable, goalTemplateVersionTable } from './goal-template.tables.ts';
import { goalOfferTable } from './goal-offer.tables.ts';
import type {
  Correction,
  FilledField,
  GoalChange,
  KeyResultFeeder,
  MeasureRevision,
  MilestoneTitle,
  RecordedReading,
  Restatement,
} from './okr.values.ts';
import { boolean, date, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

export const okrSchema = 'okr';

export const goalTable = table('goal', {
  columns: {
    goal_id: text(),
    title: jsonb<Personal>(),
    description: jsonb<Personal>().nullable(),
    owner_kind: text<GoalOwner['kind']>(),
    owner_id: text(),
    accountable_id: text(),
    unit_id: text().nullable(),
    cycle_id: text(),
    level: text<GoalLevel>(),
    ambition: text<Ambition>(),
    visibility: text<Visibility>(),
    period_from: date(),
    period_to: date(),
    /** The zone in which the days of the period begin and end. */
    time_zone: text(),
    starts_at: timestamptz(),
    /** The first instant after the period. */
    ends_at: timestamptz(),
    cadence_days: integer(),
    progress_from: text<ProgressSource>(),
    scorecard_id: text().nullable(),
    objective_id: text().nullable(),
    state: text<'active' | 'onHold' | 'closed'>(),
    held_since: timestamptz().nullable(),
    closed_score: double().nullable(),
    closed_note: jsonb<Personal>().nullable(),
    closed_reflection: jsonb<Personal>().nullable(),
    /** What it had reached when it was closed. */
    closed_result: jsonb<ClosingResult>().nullable(),
    closed_at: timestamptz().nullable(),
    closed_recorded_at: timestamptz().nullable(),
    /** Of the closing event, which can be cited as evidence. */
    closed_revision: integer().nullable(),
    tags: jsonb<string[]>(),
    folder: text().nullable(),
    /** The values of its custom fields. */
    fields: jsonb<FilledField[]>(),
    template_id: text().nullable(),
    /** The goal that it continues. */
    carried_from: text().nullable(),
    set_at: timestamptz(),
    set_position: position(),
    /** Of the last event of the goal's stream that is not about key results: their rows hold the revisions of those. */
    revision: integer(),
  },
  key: ['goal_id'],
  indexes: [
    ['set_position'],
    ['owner_id', 'set_position'],
    ['accountable_id', 'set_position'],
    ['unit_id', 'set_position'],
    ['cycle_id', 'set_position'],
    ['folder', 'set_position'],
    ['scorecard_id', 'objective_id'],
  ],
});

export const goalVersionTable = versionsOf(goalTable, 'goal_version');

/** Everybody who owned a goal or answered for it: one row from the setting and from each change of owner. */
export const goalOwnerTable = table('goal_owner', {
  columns: {
    goal_id: text(),
    revision: integer(),
    owner_kind: text<GoalOwner['kind']>(),
    owner_id: text(),
    accountable_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
  },
  key: ['goal_id', 'revision'],
  indexes: [['owner_id'], ['accountable_id']],
});

export const keyResultTable = table('key_result', {
  columns: {
    goal_id: text(),
    key_result_id: text(),
    ordinal: integer(),
    title: jsonb<Personal>(),
    weight: double(),
    measure: jsonb<Measure>(),
    /** The KPI that its measure reads; null for any other kind. */
    linked_kpi_id: text().nullable(),
    /** All measures and weights that it ever had, oldest first. */
    measures: jsonb<MeasureRevision[]>(),
    milestones: jsonb<MilestoneTitle[]>().nullable(),
    /** Null if it is due when its goal ends. */
    due_on: date().nullable(),
    /** The confidence that was said when it was set. */
    confidence_when_set: double().nullable(),
    dropped: boolean(),
    dropped_reason: jsonb<Personal>().nullable(),
    /** Of the event that dropped it, which can be cited as evidence. */
    dropped_revision: integer().nullable(),
    /** The check-ins that progress rests on, oldest first: all of them for milestones and ranges, else the current one. */
    current: jsonb<RecordedReading[]>(),
    check_ins: integer(),
    /** Results restated after closing, oldest first. */
    restatements: jsonb<Restatement[]>(),
    /** Those that may check it in now. */
    feeders: jsonb<KeyResultFeeder[]>(),
    /** The status that the current check-in reports; null before the first. */
    reported_status: text<CheckInStatus>().nullable(),
    last_check_in_at: timestamptz().nullable(),
    /** When it begins to count: with its goal's period, or when it was added. */
    starts_at: timestamptz(),
    cadence_days: integer(),
    /** The last check-in, or the start if there is none, plus the cadence. */
    stale_after: timestamptz(),
    /** When it was set, or the start if that is later, plus the cadence. */
    pending_until: timestamptz(),
    /** Of the last event about it. */
    revision: integer(),
  },
  key: ['goal_id', 'key_result_id'],
  indexes: [['linked_kpi_id']],
});

/** What a key result was, without its check-ins: those are dated rows of their own. */
export const keyResultVersionTable = versionsOf(keyResultTable, 'key_result_version');

export const checkInTable = table('check_in', {
  columns: {
    goal_id: text(),
    check_in_id: text(),
    key_result_id: text(),
    value: jsonb<CheckInValue>(),
    confidence: double().nullable(),
    status: text<CheckInStatus>(),
    note: jsonb<Personal>().nullable(),
    next_steps: jsonb<Personal>().nullable(),
    author_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    known_at: timestamptz(),
    /** The readings that were corrected, oldest first. */
    corrections: jsonb<Correction[]>(),
    position: position(),
  },
  // Readings are asked for by their key result.
  key: ['goal_id', 'key_result_id', 'check_in_id'],
  indexes: [],
});

/** Changes of a goal's terms, owner, visibility, alignment or machines, and its carrying over: one row per event and goal. */
export const goalChangeTable = table('goal_change', {
  columns: {
    position: position(),
    goal_id: text(),
    /** Of the goal's event; null for an alignment, whose stream is another one. */
    revision: integer().nullable(),
    /** The goal at the other end of an alignment, or the one that continues it. */
    other_id: text().nullable(),
    change: jsonb<GoalChange>(),
    reason: jsonb<Personal>().nullable(),
    by_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
  },
  key: ['goal_id', 'position'],
  indexes: [],
});

export const okrTables = [
  goalTable,
  goalVersionTable,
  goalOwnerTable,
  keyResultTable,
  keyResultVersionTable,
  checkInTable,
  goalOfferTable,
  goalFieldTable,
  goalFieldVersionTable,
  goalTemplateTable,
  goalTemplateVersionTable,
  goalTalkTable,
  agreedGoalTable,
  blockerTable,
  alertTable,
  alignmentTable,
  alignmentVersionTable,
  goalChangeTable,
  goalGraphTable,
  evidenceChangeTable,
] as const;
