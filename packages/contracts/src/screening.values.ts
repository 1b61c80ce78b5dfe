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
  /** The figures of a detector that shows them even if it flags nothing. */
  numbers: z.record(z.string(), z.number()).optional(),
});
export type DetectorOutcome = z.infer<typeof detectorOutcome>;

/**
 * What one detector found in the texts of a group: in how many of them, and never in which. `withoutData` counts those that
 * it could not look at, for instance because they were erased.
 */
export const groupOutcome = z.object({
  detector: z.string(),
  version: z.string(),
  texts: z.int().min(0),
  flagged: z.int().min(0),
  withoutData: z.int().min(0),
  threshold: z.number(),
  source: z.string(),
  /** True if the threshold is Cairn's own because none is published. */
  ours: z.boolean(),
});
export type GroupOutcome = z.infer<typeof groupOutcome>;
