import type { GoalFieldKind } from '@cairn/contracts/goal-field.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** The custom fields that goals may have. */
export const goalFieldTable = table('goal_field', {
  columns: {
    field_id: text(),
    name: text(),
    kind: text<GoalFieldKind>(),
    choices: jsonb<string[]>(),
    defined_at: timestamptz(),
    recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['field_id'],
  indexes: [['position']],
});
