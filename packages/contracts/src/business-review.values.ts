import { z } from 'zod';
import { id } from './values.ts';

/** How often a business review is held. */
export const reviewRhythms = ['weekly', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'adHoc'] as const;
export type ReviewRhythm = (typeof reviewRhythms)[number];

/** What a business review looks at: how things go, or whether the scorecard itself is still right. */
export const reviewTopics = ['progress', 'framework'] as const;
export type ReviewTopic = (typeof reviewTopics)[number];

/** A scorecard, or a cycle with its OKRs. */
export const reviewed = z.object({ kind: z.enum(['scorecard', 'cycle']), id });
export type Reviewed = z.infer<typeof reviewed>;
