import { isIn } from '@cairn/contracts/registry';
import type { ScorecardTemplateContent } from '@cairn/contracts/scorecard-template.events';
import { byIdOf, fold } from '@cairn/projection/view';
import {
  scorecardTemplateTable,
  scorecardTemplateVersionTable,
} from '@cairn/read-model/scorecard-template.tables';

const contentOf = ({ name, level, perspectives }: ScorecardTemplateContent) => ({
  name,
  level,
  perspectives,
});

/** One row per template for scorecards. */
export const scorecardTemplateView = fold(scorecardTemplateTable, {
  headOf: byIdOf('scorecardTemplate'),
  keys: (event) => (isIn(event, 'scorecardTemplate') ? [[event.data.templateId]] : []),
  evolve: (row, event) => {
    const { revision } = event;
    if (event.type === 'ScorecardTemplateDrafted')
      return {
        template_id: event.data.templateId,
        ...contentOf(event.data),
        drafted_at: event.data.occurredAt,
        drafted_recorded_at: event.metadata.recordedAt,
        retired_at: null,
        revision,
        position: String(event.position),
      };
    if (!row) return row;
    if (event.type === 'ScorecardTemplateRevised') return { ...row, ...contentOf(event.data), revision };
    return event.type === 'ScorecardTemplateRetired'
      ? { ...row, retired_at: event.data.occurredAt, revision }
      : row;
  },
  versions: { table: scorecardTemplateVersionTable },
});
