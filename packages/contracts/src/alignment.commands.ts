import { z } from 'zod';
import { alignmentKinds } from './goal.values.ts';
import { type CommandData, commandWeight, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

const link = {
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
};

export const alignGoalBody = z.strictObject({ ...link, occurredAt });
/** Many goals aligned in one append: all of them, or none. */
export const alignGoalsBody = z.strictObject({
  edges: z
    .array(z.strictObject({ goalId: id, ...link }))
    .min(1)
    .max(500),
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
/** `goalId` is the first of its goals. */
export type AlignGoals = Command<'AlignGoals', CommandData<typeof alignGoalsBody, 'goalId'>>;
export type AlignmentCommand = AlignGoal | AlignGoals | UnalignGoal;
