import type { GoalFieldKind } from '@cairn/contracts/goal-field.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** The custom fields that goals may have. */
export const goalFieldTable = table('goal_field', {
  columns: {
    field_id: text(),
    name: text(),
    kind: text<GoalFieldKind>(),
    choices: jsonb<string[]>(),
    defined_at: timestamptz(),
    defined_recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['field_id'],
  indexes: [['position']],
});

export const goalFieldVersionTable = versionsOf(goalFieldTable, 'goal_field_version');
