import type { RecordedIn } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.events';

/** A review whose rating is not final. */
export type WatchedReview = { readonly reviewId: string; context: ReviewContext };

/** Folds one event into the reviews whose rating is not final, by id. */
export const foldReview = (
  reviews: Map<string, WatchedReview>,
  { type, data: { reviewId, context } }: RecordedIn<'review'>,
): void => {
  if (type === 'RatingFinalized' || type === 'ReviewWithdrawn') return void reviews.delete(reviewId);
  const review = reviews.get(reviewId);
  if (review) review.context = context;
  else if (type === 'ReviewOpened' || type === 'ReviewReopened') reviews.set(reviewId, { reviewId, context });
};
