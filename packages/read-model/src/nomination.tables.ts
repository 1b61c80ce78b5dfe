import type { Personal } from '@cairn/contracts/personal';
import type { NominatedRelation } from '@cairn/contracts/review.values';
import { boolean, jsonb, position, table, text, timestamptz } from './table.ts';

export const nominationStatuses = ['nominated', 'assigned', 'turnedDown', 'declined', 'released'] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** Who is or was to assess as a peer or a report: nominated by the subject, or assigned directly. */
export const nominationTable = table('nomination', {
  columns: {
    review_id: text(),
    assignment_id: text(),
    person_id: text(),
    relation: text<NominatedRelation>(),
    cycle_id: text(),
    status: text<NominationStatus>(),
    /** The subject nominated them. */
    by_subject: boolean(),
    /** Who was assigned in their place. */
    instead_id: text().nullable(),
    /** Why they were turned down or released, or have declined. */
    reason: jsonb<Personal>().nullable(),
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
