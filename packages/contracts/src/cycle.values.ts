import { z } from 'zod';
import { nominatedRelations } from './review.values.ts';
import { languageTag } from './language.values.ts';
import { detectorSettings } from './screening.values.ts';
import { id, label } from './values.ts';

export const cycleKinds = ['okr', 'review'] as const;
export type CycleKind = (typeof cycleKinds)[number];

/** How often cycles of one kind and scope follow each other. Cycles of different rhythms may overlap. */
export const cycleRhythms = ['month', 'quarter', 'half', 'year', 'longer'] as const;
export type CycleRhythm = (typeof cycleRhythms)[number];

/** What becomes of the open reviews of a cycle that closes. */
export const openReviewChoices = ['leave', 'withdraw'] as const;

/** The whole organisation, or one unit with all units below it. */
export const cycleScope = z.union([z.literal('organisation'), id]);

/** Marks from lowest to highest. */
export const ratingScale = z.object({
  name: label,
  version: z.string().min(1).max(20),
  marks: z
    .array(z.object({ value: z.number(), label }))
    .min(2)
    .max(20),
});
export type RatingScale = z.infer<typeof ratingScale>;

/** What a review rates besides the overall mark. */
export const ratingDimension = z.object({ dimension: z.string(), label });
export type RatingDimension = z.infer<typeof ratingDimension>;

const limit = z.int().min(1).optional();

/** Fewer givers could guess who wrote which text. */
export const leastMerged = 3;

/**
 * Input in these relations is shown only merged: the texts and mean marks of at least `k` givers together. Absent: every
 * assessment names its author.
 */
export const mergedInputPolicy = z.object({
  relations: z.array(z.enum(nominatedRelations)),
  k: z.int().min(leastMerged),
});

/** In how many days a step follows the one before it; without a number there is no deadline. Judged by `recordedAt`. */
export const deadlines = z.object({
  /** After the rating is final. */
  share: limit,
  /** After the sharing. */
  acknowledge: limit,
  dispute: limit,
  /** After the dispute. */
  resolve: limit,
});

/** The rules that a cycle pins. A later change of policy does not affect it. */
export const cyclePolicy = z.object({
  version: z.string().min(1).max(20),
  separationOfDuties: z.boolean(),
  scoringVersion: z.string(),
  detectors: z.record(z.string(), z.string()),
  /** By detector; it has its own limits where nothing is set. Absent: all have. */
  thresholds: z.record(z.string(), detectorSettings).optional(),
  /** The language of texts that declare none (BCP 47). Absent: English. */
  language: languageTag.optional(),
  keyResultsPerGoal: z.object({ warn: limit, block: limit }),
  /** A warning only, because no stream holds all goals of an owner. */
  goalsPerOwner: z.object({ warn: limit }),
  /** Assessments by the subject or a manager, and citations of a proposal, that a rating needs. Absent: none. */
  minimum: z.object({ assessments: z.int().min(0), evidence: z.int().min(0) }).optional(),
  /**
   * In how many reviews of the cycle one person is asked to assess as peer or report. A warning only, because no stream
   * holds all reviews of a cycle.
   */
  reviewsPerGiver: z.object({ warn: limit }).optional(),
  mergedInput: mergedInputPolicy.optional(),
  /** Absent: none. */
  deadlines: deadlines.optional(),
});
export type Deadlines = z.infer<typeof deadlines>;
export type CyclePolicy = z.infer<typeof cyclePolicy>;

/** Everyone, or these employments. */
export const eligibility = z.union([z.literal('everyone'), z.array(id)]);
export type Eligibility = z.infer<typeof eligibility>;

export const exclusionReasons = ['onLeave', 'recentHire', 'leaving', 'contractor', 'other'] as const;
export const exclusion = z.object({ employmentId: id, reason: z.enum(exclusionReasons) });
export type Exclusion = z.infer<typeof exclusion>;
