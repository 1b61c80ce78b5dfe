import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { calibrationTable, pinnedReviewTable } from '@cairn/read-model/calibration.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof calibrationTable>;

const open = (event: Extract<AnyRecorded, { type: 'CalibrationOpened' }>): Row => {
  const { data, metadata, revision, position } = event;
  return {
    calibration_session_id: data.calibrationSessionId,
    cycle_id: data.cycleId,
    name: data.name,
    scope: data.scope,
    facilitator_id: data.facilitatorId,
    participant_ids: data.participantIds,
    state: 'open',
    opened_at: data.occurredAt,
    opened_recorded_at: metadata.recordedAt,
    closed_at: null,
    closed_recorded_at: null,
    closing: null,
    opened_position: String(position),
    revision,
    position: String(position),
  };
};

const changed = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'CalibrationParticipantsChanged':
      return { facilitator_id: event.data.facilitatorId, participant_ids: event.data.participantIds };
    case 'CalibrationClosed': {
      const { upTo, scoringVersion, detectors, occurredAt } = event.data;
      const closing = { upTo, scoringVersion, detectors };
      const closed_recorded_at = event.metadata.recordedAt;
      return { state: 'closed', closed_at: occurredAt, closed_recorded_at, closing };
    }
    default:
      return {};
  }
};

/** One row for each calibration session. */
export const calibrationView = fold(calibrationTable, {
  keys: (event) =>
    event.type === 'CalibrationOpened' ||
    event.type === 'CalibrationParticipantsChanged' ||
    event.type === 'CalibrationClosed'
      ? [[event.data.calibrationSessionId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'CalibrationOpened') return open(event);
    if (!row) return row;
    const { revision, position } = event;
    return { ...row, ...changed(row, event), revision, position: String(position) };
  },
});

/** One row for each review that a session held when it closed. */
export const pinnedReviewView = fold(pinnedReviewTable, {
  keys: (event) =>
    event.type === 'CalibrationReviewsPinned'
      ? event.data.reviews.map(({ reviewId }) => [event.data.calibrationSessionId, reviewId])
      : [],
  evolve: (row, event, [, reviewId]) => {
    if (event.type !== 'CalibrationReviewsPinned') return row;
    const { calibrationSessionId, reviews } = event.data;
    // A generated log may pin a review twice in one event; the last one counts.
    const pinned = reviews.findLast((each) => each.reviewId === reviewId);
    if (!pinned) return row;
    return {
      calibration_session_id: calibrationSessionId,
      review_id: pinned.reviewId,
      accountable_rater_id: pinned.accountableRaterId,
      revision: pinned.revision,
      screening_revision: pinned.screeningRevision,
      mark: pinned.mark,
      evidence: pinned.evidence,
      flags: pinned.flags,
    };
  },
});
