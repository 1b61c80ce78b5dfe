import { goalTalkTable } from '@cairn/read-model/goal-talk.tables';
import { fromJson } from '@cairn/read-model/json-rows';
import { showClocks } from '../asking/two-clocks.ts';
import type { Talk } from './goal-talk.sql.ts';

export const talkRow = fromJson(goalTalkTable);

/** A goal-setting talk as every answer shows it. */
export const showTalk = (row: Talk) => ({
  goalTalkId: row.goal_talk_id,
  personId: row.person_id,
  personName: row.person_name,
  managerId: row.manager_id,
  managerName: row.manager_name,
  day: row.day,
  goals: row.goals,
  notes: row.notes,
  recordedById: row.recorded_by,
  recordedByName: row.recorded_by_name,
  ...showClocks(row.occurred_at, row.recorded_at),
  corrections: row.said_before,
  revision: row.revision,
});
