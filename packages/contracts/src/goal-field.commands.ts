import { z } from 'zod';
import {
  atLeastOne,
  type CommandData,
  commandFigure,
  commandLabel,
  occurredAt,
  onlyWhen,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { goalFieldKinds } from './goal-field.values.ts';
import { id } from './values.ts';

const choices = z.array(commandLabel).min(1).max(100).describe('what a field of kind choice offers');

export const defineGoalFieldBody = z.strictObject({
  name: commandLabel,
  kind: z.enum(goalFieldKinds),
  choices: choices.optional(),
  occurredAt,
});
/** Goals keep the choices that they have, even if they are no longer offered. */
export const reviseGoalFieldBody = atLeastOne(
  z.strictObject({
    name: commandLabel.optional(),
    choices: choices.optional(),
    occurredAt,
  }),
  { name: 'Budget' },
);
export const retireGoalFieldBody = onlyWhen;

type OfField<B extends z.ZodType> = CommandData<B, 'fieldId'>;
export type DefineGoalField = Command<'DefineGoalField', OfField<typeof defineGoalFieldBody>>;
export type ReviseGoalField = Command<'ReviseGoalField', OfField<typeof reviseGoalFieldBody>>;
export type RetireGoalField = Command<'RetireGoalField', OfField<typeof retireGoalFieldBody>>;
export type GoalFieldCommand = DefineGoalField | ReviseGoalField | RetireGoalField;

/** Values of custom fields of one goal. */
export const fillGoalFieldsBody = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        fieldId: id,
        value: z
          .union([text, commandFigure])
          .nullable()
          .describe(
            'a text, a number (which may come as text too, as files have it), a day such as 2026-09-30, or an offered choice; null takes it away',
          ),
      }),
    )
    .min(1)
    .max(50),
  occurredAt,
});
export type FillGoalFields = Command<'FillGoalFields', CommandData<typeof fillGoalFieldsBody, 'goalId'>>;
