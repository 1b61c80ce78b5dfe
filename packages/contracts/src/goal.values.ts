import { z } from 'zod';
import { id } from './values.ts';

export const goalLevels = ['company', 'department', 'team', 'individual'] as const;
export type GoalLevel = (typeof goalLevels)[number];

export const visibilities = ['public', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const ambitions = ['committed', 'aspirational'] as const;
export type Ambition = (typeof ambitions)[number];

/** What a goal's progress is computed from: its key results, the goals that contribute to it, or both. */
export const progressSources = ['keyResults', 'children', 'both'] as const;
export type ProgressSource = (typeof progressSources)[number];

export const goalOwner = z.object({ kind: z.enum(['person', 'unit']), id });
export type GoalOwner = z.infer<typeof goalOwner>;

/** How a goal serves its parent: only a contribution counts in the parent's progress. */
export const alignmentKinds = ['contribute', 'support'] as const;
export type AlignmentKind = (typeof alignmentKinds)[number];
