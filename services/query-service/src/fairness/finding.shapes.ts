import { outcomes } from '@cairn/contracts/screening.values';
import { z } from 'zod';
import { personName } from '../asking/shapes.ts';

/** What a detector over a cycle found. */
export const fairnessFinding = z.object({
  raterId: z.uuid().nullable().describe('whom it is about; null if it is about groups'),
  raterName: personName,
  detector: z.string(),
  version: z.string(),
  about: z.string(),
  outcome: z
    .enum(outcomes)
    .describe('`clear` never means "no bias", only that this version of the rule was not met'),
  sentence: z
    .string()
    .nullable()
    .describe(
      'what was seen, on how many, against what, how often by chance; null if there is nothing to say',
    ),
  numbers: z.record(z.string(), z.number()).describe('empty if you may not know every mark of the cycle'),
  sampleSize: z.int().nullable().describe('null if you may not know every mark of the cycle'),
  minimum: z.int(),
  threshold: z.number(),
  source: z.string(),
  ours: z.boolean().describe('true if no threshold is published'),
});
