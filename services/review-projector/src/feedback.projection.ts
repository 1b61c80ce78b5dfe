import { fold } from '@cairn/projection/view';
import { feedbackTable } from '@cairn/read-model/feedback.tables';

/** One row per piece of feedback. A withdrawn one stays and is marked. */
export const feedbackView = fold(feedbackTable, {
  keys: (event) =>
    event.type === 'FeedbackGiven' || event.type === 'FeedbackWithdrawn' ? [[event.data.feedbackId]] : [],
  evolve: (row, event) => {
    if (event.type === 'FeedbackWithdrawn')
      return (
        row && {
          ...row,
          withdrawn_at: event.data.occurredAt,
          withdrawn_recorded_at: event.metadata.recordedAt,
          withdrawn_reason: event.data.reason,
          revision: event.revision,
        }
      );
    if (event.type !== 'FeedbackGiven') return row;
    const { data, metadata, revision, position } = event;
    return {
      feedback_id: data.feedbackId,
      subject_id: data.subjectId,
      giver_id: data.giverId,
      giver_kind: metadata.actor.kind,
      kind: data.kind,
      text: data.text,
      audience: data.audience,
      attribution: data.attribution,
      goal_id: data.goalId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      withdrawn_at: null,
      withdrawn_recorded_at: null,
      withdrawn_reason: null,
      revision,
      position: String(position),
    };
  },
});
