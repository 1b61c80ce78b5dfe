import type { Personal } from '@cairn/contracts/personal';

/** A piece of feedback as one viewer may read it: what they may not is null already. */
export type FeedbackRow = {
  feedback_id: string;
  subject_id: string;
  giver_id: string | null;
  kind: string;
  text: Personal | null;
  audience: string;
  attribution: string;
  goal_id: string | null;
  occurred_at: string;
  withdrawn_at: string | null;
  withdrawn_reason: Personal | null;
  revision: number;
  position: number;
};

export const showFeedback = (row: FeedbackRow) => ({
  feedbackId: row.feedback_id,
  subjectId: row.subject_id,
  giverId: row.giver_id,
  kind: row.kind,
  text: row.text,
  audience: row.audience,
  attribution: row.attribution,
  goalId: row.goal_id,
  occurredAt: new Date(row.occurred_at).toISOString(),
  revision: row.revision,
  withdrawn:
    row.withdrawn_at === null
      ? null
      : { at: new Date(row.withdrawn_at).toISOString(), reason: row.withdrawn_reason },
});
