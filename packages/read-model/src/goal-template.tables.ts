import type { Ambition } from '@cairn/contracts/goal.values';
import type { Personal } from '@cairn/contracts/personal';
import type { TemplateKeyResult } from './okr.values.ts';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** Templates that goals are set from. */
export const goalTemplateTable = table('goal_template', {
  columns: {
    template_id: text(),
    name: text(),
    title: jsonb<Personal>(),
    description: jsonb<Personal>().nullable(),
    ambition: text<Ambition>(),
    key_results: jsonb<TemplateKeyResult[]>(),
    tags: jsonb<string[]>(),
    drafted_at: timestamptz(),
    drafted_recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['template_id'],
  indexes: [['position']],
});

export const goalTemplateVersionTable = versionsOf(goalTemplateTable, 'goal_template_version');
