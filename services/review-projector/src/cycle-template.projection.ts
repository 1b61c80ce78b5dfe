import { cycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import { isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { cycleTemplateTable, cycleTemplateVersionTable } from '@cairn/read-model/cycle-template.tables';

/** One row per template for cycles. */
export const cycleTemplateView = fold(cycleTemplateTable, {
  headOf: byIdOf('cycleTemplate'),
  keys: (event) => (isIn(event, 'cycleTemplate') ? [[event.data.templateId]] : []),
  evolve: (row, event) => {
    const { revision, metadata } = event;
    if (event.type === 'CycleTemplateDrafted')
      return {
        template_id: event.data.templateId,
        content: cycleTemplateContent.parse(event.data),
        drafted_at: event.data.occurredAt,
        drafted_recorded_at: metadata.recordedAt,
        retired_at: null,
        retired_recorded_at: null,
        revision,
        position: String(event.position),
      };
    if (!row) return row;
    if (event.type === 'CycleTemplateRevised')
      return { ...row, content: cycleTemplateContent.parse(event.data), revision };
    return event.type === 'CycleTemplateRetired'
      ? {
          ...row,
          retired_at: event.data.occurredAt,
          retired_recorded_at: metadata.recordedAt,
          revision,
        }
      : row;
  },
  versions: { table: cycleTemplateVersionTable },
});
