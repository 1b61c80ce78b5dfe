import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { managerRelations } from './person.values.ts';
import { id } from './values.ts';

export const reviewKinds = ['annual', 'midYear', 'probation', 'project'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export const participantRelations = ['self', 'peer', 'manager', 'upward'] as const;
/** The relations in which the subject may nominate people. */
export const nominatedRelations = ['peer', 'upward'] as const satisfies readonly ParticipantRelation[];

export type NominatedRelation = (typeof nominatedRelations)[number];

export type ParticipantRelation = (typeof participantRelations)[number];

/** A manager of the subject on the day the review was opened. */
export const pinnedManager = z.object({ managerId: id, relation: z.enum(managerRelations) });
export type PinnedManager = z.infer<typeof pinnedManager>;

/** What the writer's screen showed: one coordinate for each projection on it. */
export const seenAt = z.record(z.string().max(60), coordinateSchema);
export type SeenAt = z.infer<typeof seenAt>;

export const dimensionRatings = z.array(z.object({ dimension: z.string(), mark: z.number() }));
export type DimensionRatings = z.infer<typeof dimensionRatings>;

/** The proposal or move that a rating rests on. */
export const ratingBasis = z.object({ kind: z.enum(['proposal', 'move']), id, revision: z.int() });
export type RatingBasis = z.infer<typeof ratingBasis>;

export const flagAnswers = ['kept', 'changed'] as const;
export type FlagAnswer = (typeof flagAnswers)[number];

/** `upheld`: the rating stands. */
export const disputeOutcomes = ['upheld', 'moved'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

/** What HR does about a final rating after evidence for it changed. `kept`: the rating stands. */
export const consequenceOutcomes = ['kept', 'reopened'] as const;
export type ConsequenceOutcome = (typeof consequenceOutcomes)[number];

/** What may be decided on a final rating. */
export const decisions = ['promotion', 'pay', 'other', 'none'] as const;
export type Decision = (typeof decisions)[number];

/** The result of a cited goal. `revision` is the cited one. */
export const goalResult = z.object({
  goalId: id,
  revision: z.int().min(0),
  /** The last event that the result rests on: an event of the goal, of a contributing goal or of the alignment. */
  asOf: coordinateSchema.optional(),
  progress: z.number().nullable(),
  /** Under the measures and weights with which its key results were first set. Absent in older ratings. */
  progressAsFirstSet: z.number().nullable().optional(),
  coverage: z.number(),
  dropped: z.number(),
  score: z.number().nullable(),
});
export type GoalResult = z.infer<typeof goalResult>;
