import { fold } from '@cairn/projection/view';
import { checkInTable } from '@cairn/read-model/okr.tables';

/** One row per check-in, with the readings that corrections replaced. */
export const checkInView = fold(checkInTable, {
  keys: (event) =>
    event.type === 'CheckInRecorded' || event.type === 'CheckInCorrected'
      ? [[event.data.goalId, event.data.keyResultId, event.data.checkInId]]
      : [],
  evolve: (row, event, _, knownAt) => {
    if (event.type === 'CheckInRecorded') {
      const { data, metadata, revision, position } = event;
      return {
        goal_id: data.goalId,
        check_in_id: data.checkInId,
        key_result_id: data.keyResultId,
        value: data.value,
        confidence: data.confidence,
        status: data.status,
        note: data.note ?? null,
        next_steps: data.nextSteps ?? null,
        author_id: metadata.actor.personId,
        occurred_at: data.occurredAt,
        recorded_at: metadata.recordedAt,
        known_at: knownAt,
        revision,
        corrections: [],
        position: String(position),
      };
    }
    if (event.type !== 'CheckInCorrected' || !row) return row;
    const { value, confidence, status, note, nextSteps } = event.data;
    const before = {
      value: row.value,
      confidence: row.confidence,
      status: row.status,
      note: row.note,
      nextSteps: row.next_steps,
      correctedAt: event.metadata.recordedAt,
      knownAt,
      correctedBy: event.metadata.actor.personId,
      reason: event.data.reason,
      revision: event.revision,
    };
    const corrections = [...row.corrections, before];
    return {
      ...row,
      value,
      confidence,
      status,
      note: note ?? null,
      next_steps: nextSteps ?? null,
      corrections,
    };
  },
});
