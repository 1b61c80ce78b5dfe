import { z } from 'zod';
import { alignmentKinds } from './goal.values.ts';
import { type CommandData, commandWeight, occurredAt, text } from './command-data.ts';
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
  reason: text
    .optional()
    .describe(
      'needed if this changes an alignment that contributes before or after, or one from a day before today',
    ),
  occurredAt,
});
export const unalignGoalBody = z
  .strictObject({
    reason: text
      .optional()
      .describe('needed if the goal contributes to its parent, or if this dates back before today'),
    occurredAt,
  })
  .nullable()
  .transform((body) => body ?? {});

export type AlignGoal = Command<'AlignGoal', CommandData<typeof alignGoalBody, 'goalId'>>;
export type UnalignGoal = Command<'UnalignGoal', CommandData<typeof unalignGoalBody, 'goalId'>>;
export type AlignmentCommand = AlignGoal | UnalignGoal;
