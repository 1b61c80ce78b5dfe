import { z } from 'zod';
import { findingKinds, outcomes } from './screening.values.ts';
import { label } from './values.ts';

/** What one detector found about one rater, group or table of a cycle, with the limits that it was judged by. */
export const fairnessFinding = z.object({
  detector: z.string(),
  version: z.string(),
  kind: z.enum(findingKinds),
  /** Such as `rater:<id>`. */
  about: z.string(),
  outcome: z.enum(outcomes),
  numbers: z.record(z.string(), z.number()),
  sampleSize: z.int(),
  minimum: z.int(),
  threshold: z.number(),
  source: z.string(),
  /** True if the threshold is Cairn's own because none is published. */
  ours: z.boolean(),
});
export type FairnessFinding = z.infer<typeof fairnessFinding>;

/** An event has a size limit, which this many findings or groups stay well below. Every part of a screening but the last is full. */
export const mostInPart = 500;

/**
 * People who are counted together, each once however many reviews they have: at least five, of whom neither all nor none were selected. `paths` are the groups that
 * were merged, each by its value in every category. `selected` is how many of them have a mark in the top and bottom band.
 */
export const fairnessGroup = z.object({
  paths: z.array(z.array(label)),
  n: z.int().min(0),
  selected: z.record(z.string(), z.int().min(0)),
});
export type FairnessGroup = z.infer<typeof fairnessGroup>;

/** How often a detector came to each outcome. */
export const detectorCount = z.object({
  detector: z.string(),
  version: z.string(),
  flagged: z.int().min(0),
  clear: z.int().min(0),
  notEnoughData: z.int().min(0),
});
export type DetectorCount = z.infer<typeof detectorCount>;

/** What a screening over a cycle looked at. */
export const fairnessInputs = z.object({
  /** The reviews that were not withdrawn, and how many of them have a mark. */
  reviews: z.int().min(0),
  rated: z.int().min(0),
  /** How many of their streams could not be read. */
  unreadable: z.int().min(0),
  /** The categories of groups, in the order in which the groups of a person stand in a path. */
  categories: z.array(label),
  /** The marks of the top and of the bottom band. */
  bands: z.object({ top: z.array(z.number()), bottom: z.array(z.number()) }),
});
export type FairnessInputs = z.infer<typeof fairnessInputs>;

/** The rater whom a finding over a cycle is about; null if it is about a group. */
export const raterAbout = (about: string): string | null =>
  about.startsWith('rater:') ? about.slice('rater:'.length) : null;
