import { reject } from '@cairn/contracts/rejection';
import type { MoveRating, ProposeRating } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ReviewFacts } from './review.facts.ts';
import {
  personWhoRates,
  refuseFinalized,
  refuseOffScale,
  refuseSubject,
  refuseUnfounded,
} from './review.rules.ts';
import type { Rating, Review } from './review.state.ts';

/** The mark that stands, if one does; throws a `conflict` Rejection. */
export const standingRating = ({ rating }: Review): Rating =>
  rating ?? reject('conflict', 'review/no-rating', 'No rating was proposed yet.');

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
    reject('forbidden', 'review/not-the-accountable-rater', 'Only the accountable rater proposes a rating.');
  refuseOffScale(data.mark, 'mark', facts);
  refuseUnfounded(data, facts);
  const from = review.rating?.mark ?? null;
  return [{ type: 'RatingProposed', data: { ...data, reviewId, context, proposerId, from } }];
};

/** By a line manager of the accountable rater, to another mark than the one that stands. */
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
    reject('forbidden', 'review/not-the-raters-manager', "Only the rater's line manager moves a rating.");
  const { mark: from } = standingRating(review);
  refuseOffScale(data.mark, 'mark', facts);
  if (data.mark === from)
    reject('conflict', 'review/mark-stands', 'This mark stands already: a rating is moved to another one.', [
      { path: 'mark', message: `another mark than ${from}` },
    ]);
  const { reviewId, context } = review;
  return [{ type: 'RatingMoved', data: { ...data, reviewId, context, moverId, from } }];
};
