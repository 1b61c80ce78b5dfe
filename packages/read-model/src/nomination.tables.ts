import type { Personal } from '@cairn/contracts/personal';
import type { NominatedRelation } from '@cairn/contracts/review.values';
import { jsonb, position, table, text, timestamptz } from './table.ts';

export const nominationStatuses = ['nominated', 'assigned', 'turnedDown', 'declined', 'released'] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** What became of a nomination. */
export const nominationAnswers = ['nominated', 'approved', 'turnedDown'] as const;
export type NominationAnswer = (typeof nominationAnswers)[number];

/** What the subject may know of their nomination: its answer and, once it is approved, whether the person takes part. */
export type NominationToSubject = {
  status: NominationStatus;
  /** Why it was turned down. */
  reason: Personal | null;
  /** When it came to this status. */
  occurredAt: string;
  recordedAt: string;
};

/** Who is or was to assess as a peer or a report: nominated by the subject, or assigned directly. */
export const nominationTable = table('nomination', {
  columns: {
    review_id: text(),
    assignment_id: text(),
    person_id: text(),
    relation: text<NominatedRelation>(),
    cycle_id: text(),
    /** That of their assignment, or of the nomination if they were never assigned. */
    status: text<NominationStatus>(),
    /** Null if the subject did not nominate them. */
    to_subject: jsonb<NominationToSubject>().nullable(),
    /** Who was assigned in their place. */
    instead_id: text().nullable(),
    /** Why they were turned down or released, or have declined. */
    reason: jsonb<Personal>().nullable(),
    /** When they were nominated, or assigned if they were not. So is `position`. */
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    /** When it came to its status. */
    changed_at: timestamptz(),
    changed_recorded_at: timestamptz(),
    position: position(),
  },
  key: ['review_id', 'assignment_id'],
  indexes: [['position'], ['person_id', 'cycle_id'], ['cycle_id', 'position']],
});
