import { append, fold } from '@cairn/projection/view';
import {
  feedbackReleaseTable,
  feedbackScreeningTable,
  mergedFeedbackTable,
} from '@cairn/read-model/merged-feedback.tables';

/** One row for each piece of merged feedback. */
export const mergedFeedbackView = fold(mergedFeedbackTable, {
  keys: ({ type, data }): [string][] => {
    if (type === 'MergedFeedbackReleased')
      return data.groups.flat().map(({ contributionId }) => [contributionId]);
    return type === 'MergedFeedbackGiven' || type === 'MergedFeedbackWithdrawn' ? [[data.feedbackId]] : [];
  },
  evolve: (row, event) => {
    if (event.type === 'MergedFeedbackReleased') return row && { ...row, released: true };
    if (event.type === 'MergedFeedbackWithdrawn')
      return (
        row && {
          ...row,
          withdrawn_at: event.data.occurredAt,
          withdrawn_recorded_at: event.metadata.recordedAt,
          withdrawn_reason: event.data.reason,
          revision: event.revision,
        }
      );
    if (event.type !== 'MergedFeedbackGiven') return row;
    const { data, metadata, revision, position } = event;
    return {
      contribution_id: data.feedbackId,
      subject_id: data.subjectId,
      giver_id: data.giverId,
      kind: data.kind,
      text: data.text,
      audience: data.audience,
      k: data.promise.k,
      policy_version: data.promise.policyVersion,
      released: false,
      withdrawn_at: null,
      withdrawn_recorded_at: null,
      withdrawn_reason: null,
      revision,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});

/** One row for each release of merged feedback. */
export const feedbackReleaseView = append(feedbackReleaseTable, (event) => {
  if (event.type !== 'MergedFeedbackReleased') return [];
  const { data, metadata, revision, position } = event;
  return [
    {
      subject_id: data.subjectId,
      revision,
      cycle_id: data.cycleId,
      period_from: data.period.from,
      period_to: data.period.to,
      audience: data.audience,
      k: data.k,
      policy_version: data.policyVersion,
      groups: data.groups,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      position: String(position),
    },
  ];
});

/** One row for each release that was screened. */
export const feedbackScreeningView = fold(feedbackScreeningTable, {
  keys: ({ type, data }) =>
    type === 'MergedFeedbackScreened' ? [[data.subjectId, String(data.release.revision)]] : [],
  evolve: (row, event) => {
    if (event.type !== 'MergedFeedbackScreened') return row;
    const { data, metadata, position } = event;
    return {
      subject_id: data.subjectId,
      release_revision: data.release.revision,
      groups: data.groups,
      recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});
