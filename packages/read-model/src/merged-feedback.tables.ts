import type { FeedbackAudience, FeedbackKind } from '@cairn/contracts/feedback.values';
import type { Personal } from '@cairn/contracts/personal';
import type { GroupOutcome } from '@cairn/contracts/screening.values';
import type { InputGroup } from './merged-input.tables.ts';
import { boolean, date, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** Every piece of merged feedback. */
export const mergedFeedbackTable = table('merged_feedback', {
  columns: {
    contribution_id: text(),
    subject_id: text(),
    giver_id: text(),
    kind: text<FeedbackKind>(),
    text: jsonb<Personal>(),
    audience: text<FeedbackAudience>(),
    /** What was promised to the giver. */
    k: integer(),
    policy_version: text(),
    released: boolean(),
    withdrawn_at: timestamptz().nullable(),
    withdrawn_recorded_at: timestamptz().nullable(),
    withdrawn_reason: jsonb<Personal>().nullable(),
    revision: integer(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['contribution_id'],
  indexes: [['subject_id'], ['giver_id', 'position']],
});

export const feedbackReleaseTable = table('feedback_release', {
  columns: {
    subject_id: text(),
    revision: integer(),
    cycle_id: text(),
    period_from: date(),
    period_to: date(),
    audience: text<FeedbackAudience>(),
    k: integer(),
    policy_version: text(),
    groups: jsonb<InputGroup[]>(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['subject_id', 'revision'],
  indexes: [],
});

/** What was found in the texts of each release. */
export const feedbackScreeningTable = table('feedback_screening', {
  columns: {
    subject_id: text(),
    release_revision: integer(),
    /** In the order of the groups of the release. */
    groups: jsonb<GroupOutcome[][]>(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['subject_id', 'release_revision'],
  indexes: [],
});
