import { fold } from '@cairn/projection/view';
import { agreedGoalTable, goalTalkTable } from '@cairn/read-model/goal-talk.tables';

/** One row per goal-setting talk. */
export const goalTalkView = fold(goalTalkTable, {
  keys: (event) => (event.type === 'GoalTalkHeld' ? [[event.data.goalTalkId]] : []),
  evolve: (row, event, _, knownAt) => {
    if (event.type !== 'GoalTalkHeld') return row;
    const { data, metadata, position } = event;
    return {
      goal_talk_id: data.goalTalkId,
      person_id: data.personId,
      manager_id: data.managerId,
      day: data.day,
      notes: data.notes ?? null,
      recorded_by: metadata.actor.personId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      known_at: knownAt,
      position: String(position),
    };
  },
});

/** One row per talk and goal on which its people agreed. */
export const agreedGoalView = fold(agreedGoalTable, {
  keys: (event) =>
    event.type === 'GoalTalkHeld'
      ? event.data.goalIds.map((goalId) => [goalId, event.data.goalTalkId] as const)
      : [],
  evolve: (row, event, [goalId, goalTalkId]) =>
    event.type === 'GoalTalkHeld'
      ? { goal_id: goalId, goal_talk_id: goalTalkId, ordinal: event.data.goalIds.indexOf(goalId) }
      : row,
});
