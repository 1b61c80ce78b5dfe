import { reject } from '@cairn/contracts/rejection';
import type { MoveRating, ProposeRating } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { refuseCitedFeedback } from './review.cited-feedback.ts';
import type { ReviewFacts } from './review.facts.ts';
import { refuseUncited } from './review.minimum.ts';
import {
  personWhoRates,
  refuseFinalized,
  refuseOffScale,
  refuseSteering,
  refuseSubject,
  refuseUnfounded,
} from './review.rules.ts';
import type { Rating, Review } from './review.state.ts';

/** The current rating. Throws a `conflict` Rejection if none was proposed. */
export const currentRating = ({ rating }: Review): Rating =>
  rating ?? reject('conflict', 'review/no-rating', 'No rating has been proposed yet.');

export const proposeRating = (
  command: ProposeRating,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { data } = command;
  const { personId: proposerId } = personWhoRates(command.actor);
  if (review.steps.has(data.proposalId)) return [];
  refuseFinalized(review);
  const { reviewId, context } = review;
  if (proposerId !== context.accountableRaterId)
    reject(
      'forbidden',
      'review/not-the-accountable-rater',
      'Only the accountable rater may propose a rating.',
    );
  refuseSteering(facts);
  refuseOffScale(data.mark, 'mark', facts);
  refuseUnfounded(data, facts);
  refuseCitedFeedback(command, review, facts);
  refuseUncited(data, facts);
  const from = review.rating?.mark ?? null;
  return [{ type: 'RatingProposed', data: { ...data, reviewId, context, proposerId, from } }];
};

/** A line manager of the accountable rater moves the rating to another mark. */
export const moveRating = (
  command: MoveRating,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { data } = command;
  const { personId: moverId } = personWhoRates(command.actor);
  if (review.steps.has(data.moveId)) return [];
  refuseFinalized(review);
  refuseSubject(moverId, review);
  if (!facts.managesRater)
    reject('forbidden', 'review/not-the-raters-manager', "Only the rater's line manager may move a rating.");
  refuseSteering(facts);
  const { mark: from } = currentRating(review);
  refuseOffScale(data.mark, 'mark', facts);
  if (data.mark === from)
    reject('conflict', 'review/mark-stands', 'The rating already has this mark.', [
      { path: 'mark', message: `a mark other than ${from}` },
    ]);
  const { reviewId, context } = review;
  return [{ type: 'RatingMoved', data: { ...data, reviewId, context, moverId, from } }];
};
