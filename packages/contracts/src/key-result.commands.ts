import { z } from 'zod';
import { commandDay, commandFigure, commandWeight, visible } from './command-data.ts';
import { id } from './values.ts';

export const title = visible(z.string().trim().max(300));
/** A unit of measure is shown wherever the value is, also in the goal feed. It is too short to hold personal text. */
const unit = visible(
  z
    .string()
    .trim()
    .max(20)
    .regex(/^\S+( \S+){0,2}$/u, 'a unit such as %, h or NPS points: three words at most'),
).optional();
const display = z
  .discriminatedUnion('style', [
    z.strictObject({ style: z.literal('percent') }),
    z.strictObject({
      style: z.literal('currency'),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR (ISO 4217)'),
    }),
  ])
  .optional();
const shown = { unit, display };
const trajectory = { target: commandFigure, ...shown };
const milestoneId = z.string().regex(/^[\w-]{1,60}$/, 'letters, digits, - and _');

/** By default `failsAt` is 0 for at least and twice the limit for at most. A limit that is not above 0 needs it. */
const limit = { limit: commandFigure, failsAt: commandFigure.optional(), ...shown };

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
  z.strictObject({
    kind: z.literal('stayWithin'),
    low: commandFigure,
    high: commandFigure.describe('not below low; both edges are inside'),
    ...shown,
  }),
  z.strictObject({ kind: z.literal('count'), baseline: commandFigure.default(0), ...trajectory }),
  z.strictObject({
    kind: z.literal('relative'),
    baseline: commandFigure,
    baselineSource: visible(z.string().trim().max(80)).describe(
      'the report or system that the baseline comes from; it names no person, because the goal feed shows it',
    ),
    baselineAsOf: commandDay,
    change: commandFigure.describe('as a share of the baseline: -0.15 aims at 15 % below it'),
    ...shown,
  }),
  z.strictObject({
    kind: z.literal('linkedKpi'),
    kpiId: id,
    baseline: commandFigure
      .optional()
      .describe('it is frozen; by default 0 for a KPI that adds up, and otherwise its last reading'),
    ...trajectory,
  }),
  z.strictObject({
    kind: z.literal('yesNo'),
    dueOn: commandDay.optional().describe('no other day than that of the key result, if that has one'),
  }),
  z.strictObject({ kind: z.literal('milestone'), parts: z.array(part).min(1).max(50) }),
]);
export type MeasureBody = z.infer<typeof measureBody>;

/** The most key results with which a goal can be set. */
export const keyResultsMost = 50;

export const keyResultBody = z.strictObject({
  title,
  weight: commandWeight,
  measure: measureBody,
  dueOn: commandDay.optional().describe('a day in the goal’s period; by default its last one'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('how sure the writer is that it will be reached; kept as said when it was set'),
});
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
