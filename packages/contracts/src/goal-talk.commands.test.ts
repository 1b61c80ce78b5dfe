import { expect, test } from 'vitest';
import { correctGoalTalkBody, recordGoalTalkBody } from './goal-talk.commands.ts';

const id = '0190d5a2-7c1e-7aaa-8000-000000000001';
const day = '2026-06-30';

test('a talk is recorded about at least one goal, and corrected to those that its writer sees, which may be none', () => {
  const records = (goalIds: readonly string[]): boolean =>
    recordGoalTalkBody.safeParse({ personId: id, managerId: id, day, goalIds }).success;
  const corrects = (goalIds: readonly string[]): boolean =>
    correctGoalTalkBody.safeParse({ day, goalIds, reason: 'Read again.' }).success;
  expect([records([id]), records([]), corrects([id]), corrects([])]).toEqual([true, false, true, true]);
});
