import { isIn, type RecordedIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { goalTemplateTable, goalTemplateVersionTable } from '@cairn/read-model/goal-template.tables';

type Content = Extract<
  RecordedIn<'goalTemplate'>,
  { type: 'GoalTemplateDrafted' | 'GoalTemplateRevised' }
>['data'];

const contentOf = ({ name, title, description, ambition, keyResults, tags }: Content) => ({
  name,
  title,
  description: description ?? null,
  ambition,
  key_results: keyResults,
  tags,
});

/** One row per template for goals. */
export const goalTemplateView = fold(goalTemplateTable, {
  headOf: byIdOf('goalTemplate'),
  keys: (event) => (isIn(event, 'goalTemplate') ? [[event.data.templateId]] : []),
  evolve: (row, event) => {
    const { revision } = event;
    if (event.type === 'GoalTemplateDrafted')
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
    if (event.type === 'GoalTemplateRevised') return { ...row, ...contentOf(event.data), revision };
    return event.type === 'GoalTemplateRetired'
      ? { ...row, retired_at: event.data.occurredAt, revision }
      : row;
  },
  versions: { table: goalTemplateVersionTable },
});
