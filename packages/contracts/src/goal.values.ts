import { z } from 'zod';
import { dayRange, id } from './values.ts';

export const goalLevels = ['company', 'department', 'team', 'individual'] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** `team`: the people of the goal's unit see it too, beside those who see a private goal. */
export const visibilities = ['public', 'team', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const ambitions = ['committed', 'aspirational'] as const;
export type Ambition = (typeof ambitions)[number];

/** What a goal's progress is computed from: its key results, the goals that contribute to it, or both. */
export const progressSources = ['keyResults', 'children', 'both'] as const;
export type ProgressSource = (typeof progressSources)[number];

export const goalOwner = z.object({ kind: z.enum(['person', 'unit']), id });
export type GoalOwner = z.infer<typeof goalOwner>;

/** How an offer of a goal ended. */
export const offerOutcomes = ['accepted', 'declined', 'withdrawn'] as const;
export type OfferOutcome = (typeof offerOutcomes)[number];

/** What a goal is about and when it runs, without its text. */
export const goalTerms = z.object({
  level: z.enum(goalLevels),
  ambition: z.enum(ambitions),
  period: dayRange,
  checkInCadenceDays: z.int().min(1).max(366),
  strategicObjective: z.object({ scorecardId: id, objectiveId: id }).nullable(),
});
export type GoalTerms = z.infer<typeof goalTerms>;

const someTerms = goalTerms.partial();
/** The terms that a revision changes. */
export type SomeGoalTerms = z.infer<typeof someTerms>;

/** How a goal serves its parent: only a contribution counts in the parent's progress. */
export const alignmentKinds = ['contribute', 'support'] as const;
export type AlignmentKind = (typeof alignmentKinds)[number];

/** What a goal had reached when it was closed, by a version of the formulas. Null is no data. */
export const closingResult = z.object({
  progress: z.number().nullable(),
  coverage: z.number(),
  scoringVersion: z.string(),
});
export type ClosingResult = z.infer<typeof closingResult>;

/** How a goal is filed: under tags, and in one folder at most. */
export const goalClass = z.object({ tags: z.array(z.string()), folder: z.string().nullable() });
export type GoalClass = z.infer<typeof goalClass>;
