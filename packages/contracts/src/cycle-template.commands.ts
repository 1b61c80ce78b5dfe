import { z } from 'zod';
import { type CommandData, commandLabel, occurredAt, onlyWhen } from './command-data.ts';
import { dimensionsBody, policyBody, questionsBody, scaleBody } from './cycle.commands.ts';
import { cycleKinds } from './cycle.values.ts';
import type { Command } from './decider.ts';
import { stageNames } from './stage.values.ts';

const dayAfter = z
  .int()
  .min(-1_000)
  .max(1_000)
  .describe('in days after the last day of the evaluation period; below 0 before it');

/** What a cycle that is opened from the template has. Days are counted from the end of the period. */
export const draftCycleTemplateBody = z.strictObject({
  name: commandLabel,
  kind: z.enum(cycleKinds).default('review'),
  scale: scaleBody.nullable().default(null),
  dimensions: dimensionsBody.default([]),
  questions: questionsBody.optional(),
  policy: policyBody.optional().describe('what is left out is the default on the day of the opening'),
  /** By default the evaluation period. */
  administrationWindow: z.strictObject({ from: dayAfter, to: dayAfter }).optional(),
  stages: z
    .array(z.strictObject({ stage: z.enum(stageNames), from: dayAfter, to: dayAfter }))
    .max(stageNames.length)
    .optional(),
  occurredAt,
});
/** The whole content from then on. Cycles that were opened from it before stay as they are. */
export const reviseCycleTemplateBody = draftCycleTemplateBody;
export const retireCycleTemplateBody = onlyWhen;

type OfTemplate<B extends z.ZodType> = CommandData<B, 'templateId'>;
export type DraftCycleTemplate = Command<'DraftCycleTemplate', OfTemplate<typeof draftCycleTemplateBody>>;
export type ReviseCycleTemplate = Command<'ReviseCycleTemplate', OfTemplate<typeof reviseCycleTemplateBody>>;
export type RetireCycleTemplate = Command<'RetireCycleTemplate', OfTemplate<typeof retireCycleTemplateBody>>;
export type CycleTemplateCommand = DraftCycleTemplate | ReviseCycleTemplate | RetireCycleTemplate;
