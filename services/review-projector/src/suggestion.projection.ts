import { fold } from '@cairn/projection/view';
import { suggestionTable } from '@cairn/read-model/suggestion.tables';

const statuses = {
  SuggestionAccepted: 'accepted',
  SuggestionEdited: 'edited',
  SuggestionDismissed: 'dismissed',
} as const;

/** One row for each suggestion of a model, with what its writer did with it. */
export const suggestionView = fold(suggestionTable, {
  keys: (event) =>
    event.type === 'SuggestionMade' || event.type in statuses
      ? [[(event.data as { suggestionId: string }).suggestionId]]
      : [],
  evolve: (row, event) => {
    const { metadata, position } = event;
    switch (event.type) {
      case 'SuggestionMade': {
        const { data } = event;
        return {
          suggestion_id: data.suggestionId,
          review_id: data.reviewId,
          cycle_id: data.context.cycleId,
          subject_id: data.context.subjectId,
          writer_id: data.writerId,
          kind: data.kind,
          status: 'open' as const,
          text: data.text,
          edited_text: null,
          model: data.model,
          model_version: data.modelVersion,
          template: data.template,
          template_hash: data.templateHash,
          input_hash: data.inputHash,
          output_hash: data.outputHash,
          occurred_at: data.occurredAt,
          recorded_at: metadata.recordedAt,
          answered_at: null,
          answered_recorded_at: null,
          position: String(position),
        };
      }
      case 'SuggestionAccepted':
      case 'SuggestionEdited':
      case 'SuggestionDismissed':
        return (
          row && {
            ...row,
            status: statuses[event.type],
            edited_text: event.type === 'SuggestionEdited' ? event.data.text : null,
            answered_at: event.data.occurredAt,
            answered_recorded_at: metadata.recordedAt,
          }
        );
      default:
        return row;
    }
  },
});
