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
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
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
