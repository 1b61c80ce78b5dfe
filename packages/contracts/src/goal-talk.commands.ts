import { z } from 'zod';
import { type CommandData, commandDay, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

const goalIds = z.array(id).max(50);
const said = {
  day: commandDay.describe('the day on which they talked'),
  notes: text.optional(),
};

export const recordGoalTalkBody = z.strictObject({
  personId: id.describe('whose goals they are'),
  managerId: id.describe('a manager above that person on the day'),
  ...said,
  goalIds: goalIds.min(1).describe('the goals of that person on which they agreed'),
  occurredAt,
});
export const correctGoalTalkBody = z.strictObject({
  ...said,
  goalIds: goalIds.describe(
    'the goals of that person on which they agreed. Agreed goals that you may not see stay agreed, and need not be sent; without such a goal, at least one is needed',
  ),
  reason: text,
});

export type RecordGoalTalk = Command<'RecordGoalTalk', CommandData<typeof recordGoalTalkBody, 'goalTalkId'>>;
export type CorrectGoalTalk = Command<
  'CorrectGoalTalk',
  z.infer<typeof correctGoalTalkBody> & { goalTalkId: string }
>;
export type GoalTalkCommand = RecordGoalTalk | CorrectGoalTalk;
