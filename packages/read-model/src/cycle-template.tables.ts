import type { CycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** Templates that cycles are opened from. */
export const cycleTemplateTable = table('cycle_template', {
  columns: {
    template_id: text(),
    content: jsonb<CycleTemplateContent>(),
    drafted_at: timestamptz(),
    drafted_recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    retired_recorded_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['template_id'],
  indexes: [['position']],
});

export const cycleTemplateVersionTable = versionsOf(cycleTemplateTable, 'cycle_template_version');
