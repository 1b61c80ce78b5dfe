import type { Personal } from '@cairn/contracts/personal';
import { date, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** The goal-setting talks of people and their managers. */
export const goalTalkTable = table('goal_talk', {
  columns: {
    goal_talk_id: text(),
    person_id: text(),
    manager_id: text(),
    /** On which they talked. */
    day: date(),
    notes: jsonb<Personal>().nullable(),
    recorded_by: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    position: position(),
  },
  key: ['goal_talk_id'],
  indexes: [['position'], ['person_id', 'position'], ['manager_id', 'position']],
});

/** The goals on which people agreed in a talk, in their order. */
export const agreedGoalTable = table('agreed_goal', {
  columns: { goal_id: text(), goal_talk_id: text(), ordinal: integer() },
  key: ['goal_id', 'goal_talk_id'],
  indexes: [['goal_talk_id']],
});
