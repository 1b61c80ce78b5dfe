import { query } from '../api/query.ts';
import type { Cycle, Review } from './kinds.ts';

export type WithCycle = { review: Review; cycle: Cycle };

/** A review with its cycle, which holds the scale, the questions and the policy. */
export const askReview = async (reviewId: string, signal: AbortSignal): Promise<WithCycle> => {
  const review = await query('/v1/review-summaries/{reviewId}', { path: { reviewId }, signal });
  const { cycleId } = review.cycle;
  return { review, cycle: await query('/v1/cycles/{cycleId}', { path: { cycleId }, signal }) };
};
