import { z } from 'zod';
import { commandDay, commandFigure, commandWeight, visible } from './command-data.ts';

export const title = visible(z.string().trim().max(300));
/** A unit of measure is shown wherever the value is, also in the goal feed. It is too short to hold personal text. */
const unit = visible(
  z
    .string()
    .trim()
    .max(20)
    .regex(/^\S+( \S+){0,2}$/u, 'a unit such as %, h or NPS points: three words at most'),
).optional();
const trajectory = { target: commandFigure, unit };
const milestoneId = z.string().regex(/^[\w-]{1,60}$/, 'letters, digits, - and _');

/** By default `failsAt` is 0 for at least and twice the limit for at most. A limit that is not above 0 needs it. */
const limit = { limit: commandFigure, failsAt: commandFigure.optional(), unit };

/** A part without a `milestoneId` gets its number, counted from 1. */
const part = z.strictObject({
  milestoneId: milestoneId.optional(),
  title,
  weight: commandWeight,
  dueOn: commandDay.optional(),
});

export const measureBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('increase'), baseline: commandFigure, ...trajectory }),
  z.strictObject({ kind: z.literal('decrease'), baseline: commandFigure, ...trajectory }),
  z.strictObject({ kind: z.literal('atLeast'), ...limit }),
  z.strictObject({ kind: z.literal('atMost'), ...limit }),
  z.strictObject({ kind: z.literal('count'), baseline: commandFigure.default(0), ...trajectory }),
  z.strictObject({ kind: z.literal('yesNo'), dueOn: commandDay.optional() }),
  z.strictObject({ kind: z.literal('milestone'), parts: z.array(part).min(1).max(50) }),
]);
export type MeasureBody = z.infer<typeof measureBody>;

export const keyResultBody = z.strictObject({ title, weight: commandWeight, measure: measureBody });
export type KeyResultBody = z.infer<typeof keyResultBody>;

/** A count gives the total, not the step. A milestone names the part. */
export const valueBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: commandFigure }),
  z.strictObject({ kind: z.literal('count'), total: commandFigure }),
  z.strictObject({ kind: z.literal('yesNo'), done: z.boolean() }),
  z.strictObject({
    kind: z.literal('milestone'),
    milestoneId,
    done: z.boolean(),
  }),
]);
