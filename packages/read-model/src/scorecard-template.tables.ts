import type { ScorecardLevel } from '@cairn/contracts/scorecard.values';
import type { TemplatePerspective } from '@cairn/contracts/scorecard-template.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** Templates that scorecards are drafted from. */
export const scorecardTemplateTable = table('scorecard_template', {
  columns: {
    template_id: text(),
    name: text(),
    level: text<ScorecardLevel>(),
    perspectives: jsonb<TemplatePerspective[]>(),
    drafted_at: timestamptz(),
    drafted_recorded_at: timestamptz(),
    retired_at: timestamptz().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['template_id'],
  indexes: [['position']],
});

export const scorecardTemplateVersionTable = versionsOf(scorecardTemplateTable, 'scorecard_template_version');
