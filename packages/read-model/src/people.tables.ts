import type {
  CycleKind,
  CyclePolicy,
  CycleRhythm,
  Exclusion,
  RatingDimension,
  RatingScale,
} from '@cairn/contracts/cycle.values';
import type { PersonChange, PersonMoveKind } from '@cairn/contracts/person.values';
import type { Personal } from '@cairn/contracts/personal';
import type { Question } from '@cairn/contracts/question.values';
import type { FormerName, ShownStage } from './people.values.ts';
import { launchTable, leftOutTable, memberChangeTable } from './population.tables.ts';
import { boolean, date, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** People, units and cycles are in the same schema as the reviews that need them. */
export const personTable = table('person', {
  columns: {
    person_id: text(),
    name: jsonb<Personal>(),
    /** Earlier names, oldest first. */
    former_names: jsonb<FormerName<Personal>[]>(),
    email: jsonb<Personal>().nullable(),
    /** When the log held the registration. */
    known_at: timestamptz(),
    /** Of the last event about the person, including employments and assignments. */
    revision: integer(),
    position: position(),
  },
  key: ['person_id'],
  indexes: [['position']],
});

export const employmentTable = table('employment', {
  columns: {
    employment_id: text(),
    person_id: text(),
    effective_from: date(),
    effective_to: date().nullable(),
    /** Of the last event about the employment. */
    position: position(),
  },
  key: ['employment_id'],
  indexes: [['person_id']],
});

export const employmentVersionTable = versionsOf(employmentTable, 'employment_version', {
  by: 'position',
  indexes: [['person_id']],
});

/** Dated assignments. In force on a day is the one with the latest `effective_from` up to it. */
export const assignmentTable = table('assignment', {
  columns: {
    position: position(),
    employment_id: text(),
    person_id: text(),
    kind: text<PersonMoveKind>(),
    value: text(),
    effective_from: date(),
  },
  key: ['employment_id', 'kind', 'effective_from'],
  indexes: [
    ['person_id', 'kind', 'effective_from', 'position'],
    ['kind', 'value'],
  ],
});

/** Every assignment that was recorded, and every one that was taken back, which is what a row with `taken_back` says. */
export const assignmentVersionTable = table('assignment_version', {
  columns: {
    ...assignmentTable.columns,
    /** Of an assignment that was taken back it is empty. */
    value: text(),
    taken_back: boolean(),
    known_at: timestamptz(),
  },
  key: ['employment_id', 'kind', 'effective_from', 'position'],
  indexes: [
    ['person_id', 'kind', 'effective_from', 'position'],
    ['kind', 'value'],
  ],
});

export const unitTable = table('unit', {
  columns: {
    unit_id: text(),
    name: text(),
    /** Earlier names, oldest first. */
    former_names: jsonb<FormerName<string>[]>(),
    kind: text(),
    /** When the log held the founding. */
    known_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['unit_id'],
  indexes: [['position']],
});

/** Everything that was recorded about a person after they were registered: one row per event. */
export const personChangeTable = table('person_change', {
  columns: {
    position: position(),
    person_id: text(),
    employment_id: text().nullable(),
    what: text<PersonChange>(),
    /** The id of a manager or unit, a level or a location. */
    value: text().nullable(),
    /** The first or last day that it gives. */
    day: date().nullable(),
    taken_back: boolean(),
    reason: jsonb<Personal>().nullable(),
    by_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
  },
  key: ['position'],
  indexes: [['person_id', 'position']],
});

/** Dated parents of units, like assignments. */
export const unitMoveTable = table('unit_move', {
  columns: {
    position: position(),
    unit_id: text(),
    parent_id: text().nullable(),
    effective_from: date(),
    reason: jsonb<Personal>().nullable(),
  },
  key: ['unit_id', 'effective_from'],
  indexes: [['parent_id']],
});

/** Every move that was recorded, and every one that was taken back. */
export const unitMoveVersionTable = table('unit_move_version', {
  columns: { ...unitMoveTable.columns, taken_back: boolean(), known_at: timestamptz() },
  key: ['unit_id', 'effective_from', 'position'],
  indexes: [['parent_id']],
});

/** The whole tree of units, which is one stream: one row. */
export const unitTreeTable = table('unit_tree', {
  columns: { stream: text(), revision: integer() },
  key: ['stream'],
  indexes: [],
});

export const cycleTable = table('cycle', {
  columns: {
    cycle_id: text(),
    name: text(),
    kind: text<CycleKind>(),
    scope: text(),
    period_from: date(),
    period_to: date(),
    window_from: date(),
    window_to: date(),
    time_zone: text(),
    scale: jsonb<RatingScale>().nullable(),
    dimensions: jsonb<RatingDimension[]>(),
    policy: jsonb<CyclePolicy>(),
    /** Everyone is eligible; otherwise those whom `taking_part` includes. */
    everyone: boolean(),
    /** With the days that hold now, and why they were moved. */
    stages: jsonb<ShownStage[]>(),
    questions: jsonb<Question[]>(),
    /** The template that it was opened from. */
    template_id: text().nullable(),
    opened_at: timestamptz(),
    opened_recorded_at: timestamptz(),
    rhythm: text<CycleRhythm>(),
    closed_at: timestamptz().nullable(),
    closed_recorded_at: timestamptz().nullable(),
    open_reviews: jsonb<string[]>().nullable(),
    opened_position: position(),
    revision: integer(),
    /** Of the last event about the cycle, those of its population included. */
    position: position(),
  },
  key: ['cycle_id'],
  indexes: [['opened_position']],
});

export const cycleVersionTable = versionsOf(cycleTable, 'cycle_version', { by: 'position' });

/**
 * Every employment that a cycle was opened with, and every one that was included or excluded afterwards. Who took part then
 * follows from the rows up to the position of the cycle then.
 */
export const takingPartTable = table('taking_part', {
  columns: {
    cycle_id: text(),
    employment_id: text(),
    position: position(),
    /** Among those of one event. */
    place: integer(),
    /** Why it is excluded; null if it is included. */
    excluded_for: text<Exclusion['reason']>().nullable(),
  },
  key: ['cycle_id', 'employment_id', 'position', 'place'],
  indexes: [],
});

export const peopleTables = [
  personTable,
  employmentTable,
  employmentVersionTable,
  assignmentTable,
  assignmentVersionTable,
  personChangeTable,
  unitTable,
  unitMoveTable,
  unitMoveVersionTable,
  unitTreeTable,
  cycleTable,
  cycleVersionTable,
  takingPartTable,
  launchTable,
  leftOutTable,
  memberChangeTable,
] as const;
