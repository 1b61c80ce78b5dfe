import { refuseField, reject } from '@cairn/contracts/rejection';
import type { MoveRating, ProposeRating, RecordObjection } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { refuseCitedFeedback } from './review.cited-feedback.ts';
import type { ReviewFacts } from './review.facts.ts';
import { refuseUncited } from './review.minimum.ts';
import {
  personWhoRates,
  refuseDecided,
  refuseFinalized,
  refuseOffScale,
  refuseSteering,
  refuseSubject,
  refuseUnfounded,
  refuseWithdrawn,
} from './review.rules.ts';
import type { Rating, Review } from './review.state.ts';
import { suggestionsUsed } from './review.suggested.ts';

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
  refuseDecided(review);
  refuseSteering(facts);
  refuseOffScale(data.mark, 'mark', facts);
  refuseUnfounded(data, facts);
  refuseCitedFeedback(command, review, facts);
  refuseUncited(data, facts);
  const { suggestionIds: _, ...written } = data;
  const used = suggestionsUsed(data, proposerId, facts);
  const from = review.rating?.mark ?? null;
  return [{ type: 'RatingProposed', data: { ...written, ...used, reviewId, context, proposerId, from } }];
};

/**
 * In a session, somebody who calibrates the review moves its rating; without one, only the rater's line manager does. An
 * unknown session is refused in the same words as one in which the mover has no seat.
 */
const refuseMover = ({ data, actor }: MoveRating, { context }: Review, facts: ReviewFacts): void => {
  if (data.calibrationSessionId === null) {
    if (!facts.managesRater)
      reject(
        'forbidden',
        'review/not-the-raters-manager',
        "Only the rater's line manager may move a rating.",
      );
    return;
  }
  if (!facts.calibrates)
    refuseField('review/not-calibrated-there', 'You do not calibrate this review in such a session.', {
      path: 'calibrationSessionId',
      message: 'an open session in which you take part and which holds this review, or null',
    });
  if (facts.calibration.status !== 'open')
    reject('conflict', 'calibration/closed', 'The calibration session is closed.');
  if (actor.personId === context.accountableRaterId)
    reject('forbidden', 'review/own-proposal', 'The accountable rater proposes another mark instead.');
};

/** Somebody else than the accountable rater moves the rating to another mark. */
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
  refuseMover(command, review, facts);
  refuseDecided(review);
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

/** The accountable rater records that they do not agree with a move. It holds nothing up. */
export const recordObjection = (command: RecordObjection, review: Review): readonly ReviewEvent[] => {
  const { moveId, reason, occurredAt } = command.data;
  const { personId: objectorId } = personWhoRates(command.actor);
  const { reviewId, context, moves, objections } = review;
  if (objectorId !== context.accountableRaterId)
    reject(
      'forbidden',
      'review/not-the-accountable-rater',
      'Only the accountable rater may object to a move.',
    );
  if (!moves.has(moveId)) reject('notFound', 'review/unknown-move', 'The review has no such move.');
  if (objections.has(moveId)) return [];
  refuseWithdrawn(review);
  const data = { reviewId, context, occurredAt, moveId, objectorId, reason };
  return [{ type: 'ObjectionRecorded', data }];
};
