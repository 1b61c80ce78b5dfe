import type { Personal } from '@cairn/contracts/personal';
import { date, integer, jsonb, position, table, text, textArray, timestamptz } from './table.ts';

/** What was said of a talk before a correction. */
export type SupersededTalk = {
  day: string;
  goalIds: readonly string[];
  notes: Personal | null;
  correctedAt: string;
  /** When the log held the correction. */
  knownAt: string;
  correctedBy: string;
  reason: Personal;
};

/** The goal-setting talks of people and their managers. */
export const goalTalkTable = table('goal_talk', {
  columns: {
    goal_talk_id: text(),
    person_id: text(),
    manager_id: text(),
    /** On which they talked. */
    day: date(),
    /** The goals on which they agreed, in their order. */
    goal_ids: textArray(),
    notes: jsonb<Personal>().nullable(),
    corrections: jsonb<SupersededTalk[]>(),
    recorded_by: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['goal_talk_id'],
  indexes: [['position'], ['person_id', 'position'], ['manager_id', 'position']],
});

/** The goals on which people agreed in a talk, also those that a correction took out. */
export const agreedGoalTable = table('agreed_goal', {
  columns: { goal_id: text(), goal_talk_id: text() },
  key: ['goal_id', 'goal_talk_id'],
  indexes: [],
});
