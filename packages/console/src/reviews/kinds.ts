import type { Reply } from '../api/types.ts';

export type Review = Reply<'/v1/review-summaries/{reviewId}'>;
/** What those see who may see all of a review. */
export type Whole = Extract<Review, { view: 'whole' }>;
/** What those see who only assess in it. */
export type Part = Extract<Review, { view: 'participant' }>;
export type Cycle = Reply<'/v1/cycles/{cycleId}'>;
export type Packet = Reply<'/v1/reviews/{reviewId}/packet'>;
export type Finding = Whole['findings'][number] | Part['flags'][number];
export type Cited = { stream: string; revision: number };
