import { z } from 'zod';
import { alignmentKinds } from './alignment.events.ts';
import type { CommandData } from './command-data.ts';
import type { Command } from './decider.ts';
import { instant } from './envelope.ts';
import { id, weight } from './values.ts';

const occurredAt = instant.optional();

/** `weight` counts where the child contributes; what only supports is shown without it. */
export const alignGoalBody = z.strictObject({
  parentId: id,
  kind: z.enum(alignmentKinds).default('contribute'),
  weight: weight.default(1),
  occurredAt,
});
export const unalignGoalBody = z.strictObject({ occurredAt });

export type AlignGoal = Command<'AlignGoal', CommandData<typeof alignGoalBody, 'childId'>>;
export type UnalignGoal = Command<'UnalignGoal', CommandData<typeof unalignGoalBody, 'childId'>>;
export type AlignmentCommand = AlignGoal | UnalignGoal;
