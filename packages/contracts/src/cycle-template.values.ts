import { z } from 'zod';
import { cycleKinds, cyclePolicy, ratingDimension, ratingScale } from './cycle.values.ts';
import { question } from './question.values.ts';
import { stage } from './stage.values.ts';
import { label } from './values.ts';

/** In days after the last day of the evaluation period; below 0 before it. */
const daysAfterPeriod = z.object({ from: z.int(), to: z.int() });

/** What a template for cycles holds. What its policy leaves out is the default on the day of an opening. */
export const cycleTemplateContent = z.object({
  name: label,
  kind: z.enum(cycleKinds),
  scale: ratingScale.nullable(),
  dimensions: z.array(ratingDimension),
  questions: z.array(question).optional(),
  policy: cyclePolicy.partial().extend({ version: cyclePolicy.shape.version }).optional(),
  administrationWindow: daysAfterPeriod.optional(),
  stages: z.array(stage.extend(daysAfterPeriod.shape)).optional(),
});
export type CycleTemplateContent = z.infer<typeof cycleTemplateContent>;
