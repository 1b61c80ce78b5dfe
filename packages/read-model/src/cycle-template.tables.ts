import type { CycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** Templates that cycles are opened from. */
export const cycleTemplateTable = table('cycle_template', {
  columns: {
    template_id: text(),
    content: jsonb<CycleTemplateContent>(),
    drafted_at: timestamptz(),
    recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    retired_recorded_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['template_id'],
  indexes: [['position']],
});
