import { isIn } from '@cairn/contracts/registry';
import type { ScorecardTemplateContent } from '@cairn/contracts/scorecard-template.events';
import { fold } from '@cairn/projection/view';
import { scorecardTemplateTable } from '@cairn/read-model/scorecard-template.tables';

const contentOf = ({ name, level, perspectives }: ScorecardTemplateContent) => ({
  name,
  level,
  perspectives,
});

/** One row per template for scorecards. */
export const scorecardTemplateView = fold(scorecardTemplateTable, {
  keys: (event) => (isIn(event, 'scorecardTemplate') ? [[event.data.templateId]] : []),
  evolve: (row, event) => {
    if (event.type === 'ScorecardTemplateDrafted')
      return {
        template_id: event.data.templateId,
        ...contentOf(event.data),
        drafted_at: event.data.occurredAt,
        recorded_at: event.metadata.recordedAt,
        retired_at: null,
        position: String(event.position),
      };
    if (!row) return row;
    if (event.type === 'ScorecardTemplateRevised') return { ...row, ...contentOf(event.data) };
    return event.type === 'ScorecardTemplateRetired' ? { ...row, retired_at: event.data.occurredAt } : row;
  },
});
