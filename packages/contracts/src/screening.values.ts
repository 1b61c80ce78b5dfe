import { z } from 'zod';
import { id } from './values.ts';

export const findingKinds = ['asks', 'informs'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const outcomes = ['flagged', 'clear', 'notEnoughData'] as const;

/** What a policy sets in place of a detector's own limits. */
export const detectorSettings = z.object({
  threshold: z.number().exactOptional(),
  minimum: z.int().exactOptional(),
});

/** What one detector found about one step of a review. */
export const detectorOutcome = z.object({
  detector: z.string(),
  version: z.string(),
  about: z.string(),
  outcome: z.enum(outcomes),
  flagId: id.nullable(),
  /** The size of the sample and the smallest size that the rule accepts. */
  sampleSize: z.int(),
  minimum: z.int(),
});
export type DetectorOutcome = z.infer<typeof detectorOutcome>;
