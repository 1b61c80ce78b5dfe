import { isIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import { agreedGoalTable, goalTalkTable } from '@cairn/read-model/goal-talk.tables';

/** One row per goal-setting talk, with what corrections replaced. */
export const goalTalkView = fold(goalTalkTable, {
  headOf: byIdOf('goalTalk'),
  keys: (event) => (isIn(event, 'goalTalk') ? [[event.data.goalTalkId]] : []),
  evolve: (row, event, _, knownAt) => {
    if (!isIn(event, 'goalTalk')) return row;
    const { metadata, position, revision } = event;
    const { day, goalIds, notes = null } = event.data;
    const said = { day, goal_ids: goalIds, notes, revision };
    if (event.type === 'GoalTalkHeld')
      return {
        goal_talk_id: event.data.goalTalkId,
        person_id: event.data.personId,
        manager_id: event.data.managerId,
        ...said,
        corrections: [],
        recorded_by: metadata.actor.personId,
        occurred_at: event.data.occurredAt,
        recorded_at: metadata.recordedAt,
        known_at: knownAt,
        position: String(position),
      };
    if (!row) return row;
    const before = {
      day: row.day,
      goalIds: row.goal_ids,
      notes: row.notes,
      correctedAt: metadata.recordedAt,
      knownAt,
      correctedBy: metadata.actor.personId,
      reason: event.data.reason,
    };
    return { ...row, ...said, corrections: [...row.corrections, before] };
  },
});

/** One row per talk and goal on which its people ever agreed. */
export const agreedGoalView = fold(agreedGoalTable, {
  keys: (event) =>
    isIn(event, 'goalTalk')
      ? event.data.goalIds.map((goalId) => [goalId, event.data.goalTalkId] as const)
      : [],
  evolve: (row, _, [goalId, goalTalkId]) => row ?? { goal_id: goalId, goal_talk_id: goalTalkId },
});
