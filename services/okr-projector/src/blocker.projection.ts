import { fold } from '@cairn/projection/view';
import { blockerTable } from '@cairn/read-model/blocker.tables';

/** One row per blocker, until and after it is resolved. */
export const blockerView = fold(blockerTable, {
  keys: (event) =>
    event.type === 'BlockerRaised' || event.type === 'BlockerResolved'
      ? [[event.data.goalId, event.data.blockerId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'BlockerRaised') {
      const { data, metadata, position } = event;
      return {
        goal_id: data.goalId,
        blocker_id: data.blockerId,
        key_result_id: data.keyResultId,
        text: data.text,
        raised_by: metadata.actor.personId,
        raised_at: data.occurredAt,
        recorded_at: metadata.recordedAt,
        resolved_by: null,
        resolved_at: null,
        resolution: null,
        position: String(position),
      };
    }
    if (event.type !== 'BlockerResolved' || !row) return row;
    return {
      ...row,
      resolved_by: event.metadata.actor.personId,
      resolved_at: event.data.occurredAt,
      resolution: event.data.note ?? null,
    };
  },
});
