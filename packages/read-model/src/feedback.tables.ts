import type { ActorKind } from '@cairn/contracts/actor.values';
import type { Attribution, FeedbackAudience, FeedbackKind } from '@cairn/contracts/feedback.values';
import type { Personal } from '@cairn/contracts/personal';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const feedbackTable = table('feedback', {
  columns: {
    feedback_id: text(),
    subject_id: text(),
    giver_id: text(),
    giver_kind: text<ActorKind>(),
    kind: text<FeedbackKind>(),
    text: jsonb<Personal>(),
    audience: text<FeedbackAudience>(),
    attribution: text<Attribution>(),
    goal_id: text().nullable(),
    /** The request that it answers. */
    request_id: text().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    acknowledged_at: timestamptz().nullable(),
    acknowledged_recorded_at: timestamptz().nullable(),
    acknowledged_comment: jsonb<Personal>().nullable(),
    withdrawn_at: timestamptz().nullable(),
    withdrawn_recorded_at: timestamptz().nullable(),
    withdrawn_reason: jsonb<Personal>().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['feedback_id'],
  indexes: [
    ['subject_id', 'occurred_at'],
    ['giver_id', 'occurred_at'],
  ],
});

/** Who was asked for feedback about whom. */
export const feedbackRequestTable = table('feedback_request', {
  columns: {
    request_id: text(),
    requester_id: text(),
    giver_id: text(),
    subject_id: text(),
    question: jsonb<Personal>().nullable(),
    /** The feedback that answers it under the giver's name. */
    feedback_id: text().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['request_id'],
  indexes: [
    ['giver_id', 'position'],
    ['requester_id', 'position'],
  ],
});
