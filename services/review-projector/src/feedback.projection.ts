import { isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { feedbackRequestTable, feedbackTable } from '@cairn/read-model/feedback.tables';

/** One row per piece of feedback. A withdrawn one stays and is marked. */
export const feedbackView = fold(feedbackTable, {
  headOf: byIdOf('feedback'),
  keys: (event) => (isIn(event, 'feedback') ? [[event.data.feedbackId]] : []),
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
    if (event.type === 'FeedbackAcknowledged')
      return (
        row && {
          ...row,
          acknowledged_at: event.data.occurredAt,
          acknowledged_recorded_at: event.metadata.recordedAt,
          acknowledged_comment: event.data.comment ?? null,
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
      request_id: data.requestId ?? null,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      acknowledged_at: null,
      acknowledged_recorded_at: null,
      acknowledged_comment: null,
      withdrawn_at: null,
      withdrawn_recorded_at: null,
      withdrawn_reason: null,
      revision,
      position: String(position),
    };
  },
});

/** One row for each request, with the feedback that answers it. */
export const feedbackRequestView = fold(feedbackRequestTable, {
  keys: (event) => {
    if (event.type === 'FeedbackRequested') return [[event.data.requestId]];
    const answers = event.type === 'FeedbackGiven' ? event.data.requestId : undefined;
    return answers === undefined ? [] : [[answers]];
  },
  evolve: (row, event) => {
    if (event.type === 'FeedbackGiven')
      return row && { ...row, feedback_id: row.feedback_id ?? event.data.feedbackId };
    if (event.type !== 'FeedbackRequested') return row;
    const { data, metadata, position } = event;
    return {
      request_id: data.requestId,
      requester_id: data.requesterId,
      giver_id: data.giverId,
      subject_id: data.subjectId,
      question: data.question,
      feedback_id: null,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});
