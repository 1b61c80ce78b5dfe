import { z } from 'zod';
import { type CommandData, commandLabel, occurredAt, onlyWhen, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { goalTags } from './goal-class.commands.ts';
import { setGoalBody } from './goal.commands.ts';
import { ambitions } from './goal.values.ts';
import { keyResultBody, keyResultsMost, title } from './key-result.commands.ts';

/** What a goal set from the template has, unless it is given otherwise. Days belong to a goal and not to a template, and so do links to KPIs. */
export const draftGoalTemplateBody = z.strictObject({
  name: commandLabel,
  title,
  description: text.optional(),
  ambition: z.enum(ambitions),
  keyResults: z
    .array(keyResultBody.omit({ dueOn: true, confidence: true }))
    .max(keyResultsMost)
    .default([]),
  tags: goalTags.default([]),
  occurredAt,
});
/** The whole content from then on. Goals that were set from it before stay as they are. */
export const reviseGoalTemplateBody = draftGoalTemplateBody;
export const retireGoalTemplateBody = onlyWhen;

type OfTemplate<B extends z.ZodType> = CommandData<B, 'templateId'>;
export type DraftGoalTemplate = Command<'DraftGoalTemplate', OfTemplate<typeof draftGoalTemplateBody>>;
export type ReviseGoalTemplate = Command<'ReviseGoalTemplate', OfTemplate<typeof reviseGoalTemplateBody>>;
export type RetireGoalTemplate = Command<'RetireGoalTemplate', OfTemplate<typeof retireGoalTemplateBody>>;
export type GoalTemplateCommand = DraftGoalTemplate | ReviseGoalTemplate | RetireGoalTemplate;

/** A goal like `setGoalBody`; what is left out comes from the template. */
export const setGoalFromTemplateBody = setGoalBody.extend({
  title: title.optional(),
  ambition: z.enum(ambitions).optional(),
  keyResults: z.array(keyResultBody).max(keyResultsMost).optional(),
});
/** `keyResultIds` are for the key results in their order, as many as there can be. */
export type SetGoalFromTemplate = Command<
  'SetGoalFromTemplate',
  CommandData<typeof setGoalFromTemplateBody, 'goalId' | 'templateId'> & { keyResultIds: readonly string[] }
>;
