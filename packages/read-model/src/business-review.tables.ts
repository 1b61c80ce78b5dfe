import type { Reviewed, ReviewRhythm, ReviewTopic } from '@cairn/contracts/business-review.values';
import type { Personal } from '@cairn/contracts/personal';
import { date, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** One time that a business review was held. */
export type ReviewMeeting = {
  meetingId: string;
  day: string;
  /** The day on which it was due; null if none was. */
  dueOn: string | null;
  participantIds: string[];
  notes: Personal | null;
  decisions: { text: Personal }[];
  heldBy: string;
  occurredAt: string;
  recordedAt: string;
};

export const businessReviewTable = table('business_review', {
  columns: {
    business_review_id: text(),
    of_kind: text<Reviewed['kind']>(),
    of_id: text(),
    topic: text<ReviewTopic>(),
    rhythm: text<ReviewRhythm>(),
    first_day: date(),
    leader_id: text(),
    /** The latest day on which it was held. */
    last_held: date().nullable(),
    /** Null if it is not due again. */
    next_due: date().nullable(),
    /** In the order of the log. */
    meetings: jsonb<ReviewMeeting[]>(),
    ended_at: timestamptz().nullable(),
    ended_reason: jsonb<Personal>().nullable(),
    scheduled_at: timestamptz(),
    scheduled_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['business_review_id'],
  indexes: [['scheduled_position'], ['of_id'], ['next_due'], ['leader_id']],
});

export const businessReviewVersionTable = versionsOf(businessReviewTable, 'business_review_version');
