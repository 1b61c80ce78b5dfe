import { reject } from '@cairn/contracts/rejection';
import type { AcknowledgeReview, ShareReview } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ReviewFacts } from './review.facts.ts';
import { personWhoRates, refuseWithdrawn } from './review.rules.ts';
import type { Review } from './review.state.ts';

export const shareReview = (
  command: ShareReview,
  review: Review,
  { finalScreened }: ReviewFacts,
): readonly ReviewEvent[] => {
  const { reviewId, context, status } = review;
  refuseWithdrawn(review);
  if (status === 'shared' || status === 'acknowledged') return [];
  if (status === 'open')
    reject('conflict', 'review/not-finalized', 'A review can be shared only after its rating is final.');
  if (!finalScreened)
    reject(
      'conflict',
      'review/final-unscreened',
      'No screening covered the rating when it was made final, so the review cannot be shared.',
    );
  const { occurredAt } = command.data;
  return [{ type: 'ReviewShared', data: { reviewId, context, occurredAt } }];
};

/** The subject acknowledges the review and agrees or not. */
export const acknowledgeReview = (command: AcknowledgeReview, review: Review): readonly ReviewEvent[] => {
  const { agrees, comment, occurredAt } = command.data;
  const { reviewId, context, status } = review;
  if (personWhoRates(command.actor).personId !== context.subjectId)
    reject('forbidden', 'review/not-the-subject', 'Only the subject may acknowledge the review.');
  if (status === 'acknowledged')
    return review.agrees === agrees
      ? []
      : reject(
          'conflict',
          'review/already-acknowledged',
          'The review was already acknowledged with the other answer.',
          [{ path: 'agrees', message: `${review.agrees}, the answer it was acknowledged with` }],
        );
  refuseWithdrawn(review);
  if (status !== 'shared')
    reject('conflict', 'review/not-shared', 'A review can be acknowledged only after it was shared.');
  const data = { reviewId, context, occurredAt, agrees, ...(comment !== undefined && { comment }) };
  return [{ type: 'ReviewAcknowledged', data }];
};
