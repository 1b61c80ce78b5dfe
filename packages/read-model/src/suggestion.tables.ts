import type { Personal } from '@cairn/contracts/personal';
import type { SuggestionKind } from '@cairn/contracts/suggestion.values';
import { jsonb, position, table, text, timestamptz } from './table.ts';

export const suggestionStatuses = ['open', 'accepted', 'edited', 'dismissed'] as const;
export type SuggestionStatus = (typeof suggestionStatuses)[number];

/** What a model suggested, and what its writer did with it. */
export const suggestionTable = table('suggestion', {
  columns: {
    suggestion_id: text(),
    review_id: text(),
    cycle_id: text(),
    subject_id: text(),
    writer_id: text(),
    kind: text<SuggestionKind>(),
    status: text<SuggestionStatus>(),
    text: jsonb<Personal>(),
    /** The words that the writer uses instead, if they edited it. */
    edited_text: jsonb<Personal>().nullable(),
    model: text(),
    model_version: text(),
    template: text(),
    template_hash: text(),
    input_hash: text(),
    output_hash: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    answered_at: timestamptz().nullable(),
    answered_recorded_at: timestamptz().nullable(),
    position: position(),
  },
  key: ['suggestion_id'],
  indexes: [
    ['review_id', 'position'],
    ['writer_id', 'position'],
  ],
});
