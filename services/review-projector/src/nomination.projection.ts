import type { AnyRecorded } from '@cairn/contracts/registry';
import { type NominatedRelation, nominatedRelations } from '@cairn/contracts/review.values';
import { fold } from '@cairn/projection/view';
import { type NominationStatus, nominationTable } from '@cairn/read-model/nomination.tables';
import type { RowOf } from '@cairn/read-model/table';

const statuses = {
  ParticipantNominated: 'nominated',
  NominationTurnedDown: 'turnedDown',
  ParticipantAssigned: 'assigned',
  ParticipantDeclined: 'declined',
  ParticipantReleased: 'released',
} as const satisfies Record<string, NominationStatus>;

type Taking = Extract<AnyRecorded, { type: keyof typeof statuses }>;
type Step = Taking & { data: { relation: NominatedRelation } };

const isStep = (event: AnyRecorded): event is Step =>
  Object.hasOwn(statuses, event.type) &&
  nominatedRelations.some((relation) => relation === (event as Taking).data.relation);

const begin = ({ type, data, metadata, position }: Step): RowOf<typeof nominationTable> => ({
  review_id: data.reviewId,
  assignment_id: data.assignmentId,
  person_id: data.personId,
  relation: data.relation,
  cycle_id: data.context.cycleId,
  status: statuses[type],
  by_subject: false,
  instead_id: null,
  reason: null,
  occurred_at: data.occurredAt,
  recorded_at: metadata.recordedAt,
  changed_at: data.occurredAt,
  changed_recorded_at: metadata.recordedAt,
  position: String(position),
});

/** One row for each peer or report who is or was to assess. */
export const nominationView = fold(nominationTable, {
  keys: (event) => (isStep(event) ? [[event.data.reviewId, event.data.assignmentId]] : []),
  evolve: (row, event) => {
    if (!isStep(event)) return row;
    const { type, data, metadata } = event;
    const before = row ?? begin(event);
    return {
      ...before,
      status: statuses[type],
      by_subject: before.by_subject || type === 'ParticipantNominated',
      instead_id: type === 'NominationTurnedDown' ? data.insteadId : null,
      reason: 'reason' in data ? data.reason : null,
      changed_at: data.occurredAt,
      changed_recorded_at: metadata.recordedAt,
    };
  },
});
