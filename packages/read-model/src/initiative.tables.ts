import type { Budget, InitiativeStatus } from '@cairn/contracts/initiative.values';
import type { Personal } from '@cairn/contracts/personal';
import { date, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** What a task was called, whose it was, and its due day, until a change; `reason` is why it changed. */
export type EarlierTask = {
  title: Personal;
  assigneeId: string;
  dueOn: string;
  until: string;
  reason: Personal | null;
};

export type InitiativeTask = {
  taskId: string;
  title: Personal;
  assigneeId: string;
  dueOn: string;
  doneAt: string | null;
  droppedAt: string | null;
  dropReason: Personal | null;
  /** What it was before each change, the first one first. */
  earlier: EarlierTask[];
};

export const initiativeTable = table('initiative', {
  columns: {
    initiative_id: text(),
    name: text(),
    owner_id: text(),
    starts_on: date(),
    ends_on: date(),
    budget: jsonb<Budget>().nullable(),
    spent: double().nullable(),
    status: text<InitiativeStatus>(),
    status_reason: jsonb<Personal>().nullable(),
    /** What it serves: one of an objective on a scorecard, a KPI and a goal. */
    scorecard_id: text().nullable(),
    objective_id: text().nullable(),
    kpi_id: text().nullable(),
    goal_id: text().nullable(),
    tasks: jsonb<InitiativeTask[]>(),
    planned_at: timestamptz(),
    planned_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['initiative_id'],
  indexes: [['planned_position'], ['objective_id'], ['kpi_id'], ['goal_id'], ['owner_id']],
});

export const initiativeVersionTable = versionsOf(initiativeTable, 'initiative_version');
