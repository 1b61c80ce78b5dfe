import type { RecordedIn } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { ParticipantRelation } from '@cairn/contracts/review.values';

type Assigned = { relation: ParticipantRelation; submitted: boolean };

/** A review that is neither withdrawn nor acknowledged. */
export type WatchedReview = {
  readonly reviewId: string;
  context: ReviewContext;
  /** Everybody who is assigned, by their assignment. */
  assigned: Map<string, Assigned>;
  step: 'open' | 'proposed' | 'final' | 'shared';
};

type ReviewEvent = RecordedIn<'review'>;

const stepAfter = ({ step }: WatchedReview, { type }: ReviewEvent): WatchedReview['step'] => {
  switch (type) {
    case 'RatingProposed':
    case 'ReviewReopened':
      return 'proposed';
    case 'RatingFinalized':
      return 'final';
    case 'ReviewShared':
      return 'shared';
    default:
      return step;
  }
};

const foldAssigned = ({ assigned }: WatchedReview, { type, data }: ReviewEvent): void => {
  if (type === 'ParticipantAssigned')
    assigned.set(data.assignmentId, { relation: data.relation, submitted: false });
  if (type === 'ParticipantReleased' || type === 'ParticipantDeclined') assigned.delete(data.assignmentId);
  const own = type === 'AssessmentSubmitted' ? assigned.get(data.assignmentId) : undefined;
  if (own) own.submitted = true;
};

/** Folds one event into the reviews that are neither withdrawn nor acknowledged, by id. */
export const foldReview = (reviews: Map<string, WatchedReview>, event: ReviewEvent): void => {
  const { type, data } = event;
  const { reviewId, context } = data;
  if (type === 'ReviewAcknowledged' || type === 'ReviewWithdrawn') return void reviews.delete(reviewId);
  if (!reviews.has(reviewId) && (type === 'ReviewOpened' || type === 'ReviewReopened'))
    reviews.set(reviewId, { reviewId, context, assigned: new Map(), step: 'open' });
  const review = reviews.get(reviewId);
  if (!review) return;
  review.context = context;
  review.step = stepAfter(review, event);
  foldAssigned(review, event);
};
