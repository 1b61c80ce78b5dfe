import type { AnyRecorded } from '@cairn/contracts/registry';
import { type NominatedRelation, nominatedRelations } from '@cairn/contracts/review.values';
import { fold } from '@cairn/projection/view';
import {
  type NominationStatus,
  nominationTable,
  type NominationToSubject,
} from '@cairn/read-model/nomination.tables';
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

type NominationRow = RowOf<typeof nominationTable>;

const begin = ({ data, metadata, position }: Step) => ({
  review_id: data.reviewId,
  assignment_id: data.assignmentId,
  person_id: data.personId,
  relation: data.relation,
  cycle_id: data.context.cycleId,
  occurred_at: data.occurredAt,
  recorded_at: metadata.recordedAt,
  position: String(position),
});

const statusOf = ({ type, data, metadata }: Step) => ({
  status: statuses[type],
  reason: 'reason' in data ? data.reason : null,
  changed_at: data.occurredAt,
  changed_recorded_at: metadata.recordedAt,
});

/** Whether the subject may know of a step in an assignment: from the approval of their nomination on. */
const isTold = (told: NominationToSubject | null, { type }: Step): boolean =>
  told !== null &&
  told.status !== 'turnedDown' &&
  (told.status !== 'nominated' || type === 'ParticipantAssigned');

const toSubject = (told: NominationToSubject | null, event: Step): NominationToSubject | null => {
  const { type, data, metadata } = event;
  const isNomination = type === 'ParticipantNominated' || type === 'NominationTurnedDown';
  if (!isNomination && !isTold(told, event)) return told;
  const reason = type === 'NominationTurnedDown' ? data.reason : null;
  return { status: statuses[type], reason, occurredAt: data.occurredAt, recordedAt: metadata.recordedAt };
};

const step = (row: NominationRow | undefined, event: Step): NominationRow => {
  const told = { to_subject: toSubject(row?.to_subject ?? null, event) };
  switch (event.type) {
    case 'ParticipantNominated':
      // The row starts anew: its place and times would tell the subject of an earlier assignment.
      return { ...statusOf(event), instead_id: null, ...row, ...begin(event), ...told };
    case 'NominationTurnedDown': {
      const { insteadId } = event.data;
      const isAssigned = row !== undefined && row.status !== 'nominated';
      const before = isAssigned ? row : { ...begin(event), ...row, ...statusOf(event) };
      return { ...before, instead_id: insteadId, ...told };
    }
    default:
      return { ...begin(event), ...row, ...statusOf(event), instead_id: null, ...told };
  }
};

/** One row for each peer or report who is or was to assess. */
export const nominationView = fold(nominationTable, {
  keys: (event) => (isStep(event) ? [[event.data.reviewId, event.data.assignmentId]] : []),
  evolve: (row, event) => (isStep(event) ? step(row, event) : row),
});
