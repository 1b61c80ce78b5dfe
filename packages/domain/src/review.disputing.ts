import { dayOf } from '@cairn/contracts/day';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type {
  AssignDisputeReviewer,
  DisputeReview,
  ReopenReview,
  ResolveDispute,
} from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { Dispute } from './review.afterwards.state.ts';
import { refuseCitedFeedback } from './review.cited-feedback.ts';
import { dueDay } from './review.deadlines.ts';
import type { ReviewFacts } from './review.facts.ts';
import { currentRating } from './review.rating.ts';
import {
  personWhoRates,
  refuseAbsent,
  refuseOffScale,
  refuseSteering,
  refuseUnfounded,
  refuseUnshared,
  refuseWithdrawn,
} from './review.rules.ts';
import type { Review } from './review.state.ts';

const refuseTooLate = ({ at }: DisputeReview, { sharedAt }: Review, { cycle }: ReviewFacts): void => {
  if (cycle.status === 'unset') return;
  const last = dueDay(sharedAt, cycle.policy.deadlines?.dispute, cycle.timeZone);
  if (last !== null && dayOf(at, cycle.timeZone) > last)
    reject('conflict', 'review/dispute-too-late', `The rating could be disputed until ${last}.`);
};

/** The subject disputes the final rating that was shared with them, once. */
export const disputeReview = (
  command: DisputeReview,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { disputeId, grounds, evidence, occurredAt } = command.data;
  const { reviewId, context, dispute } = review;
  if (personWhoRates(command.actor).personId !== context.subjectId)
    reject('forbidden', 'review/not-the-subject', 'Only the subject may dispute the rating.');
  if (dispute?.disputeId === disputeId) return [];
  refuseUnshared(review);
  if (dispute && !dispute.past)
    reject('conflict', 'review/already-disputed', 'This final rating was already disputed.');
  refuseTooLate(command, review, facts);
  refuseUnfounded({ evidence, seenAt: {} }, facts);
  refuseCitedFeedback(command, review, facts);
  return [{ type: 'ReviewDisputed', data: { reviewId, context, occurredAt, disputeId, grounds, evidence } }];
};

const disputeNamed = ({ dispute }: Review, disputeId: string): Dispute =>
  dispute?.disputeId === disputeId
    ? dispute
    : reject('notFound', 'review/unknown-dispute', 'The final rating has no such dispute.');

/** Whoever had a hand in the rating, or is above or below the subject, does not decide a dispute about it. */
const refusePartial = (reviewerId: string, { context, hands }: Review, { inLine }: ReviewFacts): void => {
  if (reviewerId === context.subjectId || hands.has(reviewerId) || inLine.size > 0)
    refuseField(
      'review/partial-reviewer',
      'A dispute is decided by somebody who had no hand in the rating and is not in the line of the subject.',
      {
        path: 'reviewerId',
        message:
          'a person who neither rated, moved nor finalized, and is neither above nor below the subject',
      },
    );
};

/** HR assigns who decides a dispute; until it is decided, also somebody else. */
export const assignDisputeReviewer = (
  command: AssignDisputeReviewer,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { disputeId, reviewerId, occurredAt } = command.data;
  const { reviewId, context } = review;
  const dispute = disputeNamed(review, disputeId);
  if (dispute.reviewerId === reviewerId) return [];
  if (dispute.outcome !== null)
    reject('conflict', 'review/dispute-resolved', 'The dispute was already decided.');
  refuseAbsent(reviewerId, 'reviewerId', facts);
  refusePartial(reviewerId, review, facts);
  return [
    { type: 'DisputeReviewerAssigned', data: { reviewId, context, occurredAt, disputeId, reviewerId } },
  ];
};

/** The mark to which a dispute moves the rating. */
const markOf = ({ data: { mark } }: ResolveDispute, review: Review, facts: ReviewFacts): number => {
  const { mark: from } = currentRating(review);
  if (mark === undefined || mark === from)
    return refuseField('review/no-new-mark', 'The rating is moved to another mark.', {
      path: 'mark',
      message: `a mark other than ${from}`,
    });
  refuseOffScale(mark, 'mark', facts);
  return mark;
};

const refuseStranger = (personId: string, { reviewerId }: Dispute, { inLine }: ReviewFacts): void => {
  if (personId !== reviewerId)
    reject(
      'forbidden',
      'review/not-the-dispute-reviewer',
      'Only the person to whom HR assigned the dispute decides it.',
    );
  if (inLine.size > 0)
    reject(
      'conflict',
      'review/partial-reviewer',
      'The reviewer is now above or below the subject. HR assigns somebody else.',
    );
};

const isSameDecision = ({ data: { outcome, mark }, actor }: ResolveDispute, dispute: Dispute): boolean =>
  dispute.outcome === outcome && dispute.mark === (mark ?? null) && dispute.reviewerId === actor.personId;

/**
 * The assigned reviewer decides a dispute. If the rating is moved, the review is reopened with the new mark, which is then
 * screened and made final by others.
 */
export const resolveDispute = (
  command: ResolveDispute,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { disputeId, moveId, outcome, reason, occurredAt } = command.data;
  const { personId: reviewerId } = personWhoRates(command.actor);
  const dispute = disputeNamed(review, disputeId);
  if (dispute.outcome !== null)
    return isSameDecision(command, dispute)
      ? []
      : reject('conflict', 'review/dispute-resolved', 'The dispute was already decided.');
  refuseStranger(reviewerId, dispute, facts);
  refuseSteering(facts);
  const { reviewId, context } = review;
  const every = { reviewId, context, occurredAt, disputeId };
  const resolved: ReviewEvent = { type: 'DisputeResolved', data: { ...every, reviewerId, outcome, reason } };
  if (outcome === 'upheld') {
    if (command.data.mark !== undefined)
      refuseField('review/upheld-with-a-mark', 'A rating that is upheld keeps its mark.', {
        path: 'mark',
        message: 'no mark',
      });
    return [resolved];
  }
  const mark = markOf(command, review, facts);
  const { mark: from } = currentRating(review);
  const moved = { moveId, moverId: reviewerId, mark, from, calibrationSessionId: null, reason };
  return [
    resolved,
    { type: 'ReviewReopened', data: { ...every, reason } },
    { type: 'RatingMoved', data: { ...every, ...moved } },
  ];
};

/** HR reopens a review whose rating is final. */
export const reopenReview = (command: ReopenReview, review: Review): readonly ReviewEvent[] => {
  const { reason, occurredAt } = command.data;
  personWhoRates(command.actor);
  const { reviewId, context, status, dispute, reopenedBy } = review;
  refuseWithdrawn(review);
  if (status === 'open')
    return reopenedBy === 'hr'
      ? []
      : reject(
          'conflict',
          'review/not-finalized',
          'A review can be reopened only after its rating is final.',
        );
  if (dispute && dispute.outcome === null)
    reject('conflict', 'review/dispute-open', 'The dispute about this rating is decided first.');
  return [{ type: 'ReviewReopened', data: { reviewId, context, occurredAt, disputeId: null, reason } }];
};
