import { z } from 'zod';
import { alignmentKinds } from './goal.values.ts';
import { type CommandData, commandWeight, occurredAt, onlyWhen } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

export const alignGoalBody = z.strictObject({
  parentId: id,
  kind: z
    .enum(alignmentKinds)
    .default('contribute')
    .describe(
      "`contribute`: the goal counts in the parent's progress, and the caller must be allowed to change the parent too; `support`: the goal is only shown",
    ),
  weight: commandWeight.describe('used only if the child contributes'),
  occurredAt,
});
export const unalignGoalBody = onlyWhen;

export type AlignGoal = Command<'AlignGoal', CommandData<typeof alignGoalBody, 'goalId'>>;
export type UnalignGoal = Command<'UnalignGoal', CommandData<typeof unalignGoalBody, 'goalId'>>;
export type AlignmentCommand = AlignGoal | UnalignGoal;
