import { refuseField } from '@cairn/contracts/rejection';
import type { LookAtConsequences } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { reopenReview } from './review.disputing.ts';
import { personWhoRates, refuseUnfinal } from './review.rules.ts';
import type { Review } from './review.state.ts';

/** HR looks at later changes to the evidence for a final rating, and keeps the rating or reopens the review. */
export const lookAtConsequences = (command: LookAtConsequences, review: Review): readonly ReviewEvent[] => {
  const { data, at } = command;
  const actor = personWhoRates(command.actor);
  const { reviewId, context, notes } = review;
  if (notes.has(data.lookId)) return [];
  refuseUnfinal(review);
  if (data.changesUntil > at)
    refuseField('review/changes-to-come', 'Nobody has looked at changes that are still to come.', {
      path: 'changesUntil',
      message: 'an instant that is past',
    });
  const looked: ReviewEvent = { type: 'ConsequencesLookedAt', data: { ...data, reviewId, context } };
  if (data.outcome === 'kept') return [looked];
  const { reason, occurredAt } = data;
  const reopen = { ...command, type: 'ReopenReview' as const, actor, data: { reviewId, reason, occurredAt } };
  return [looked, ...reopenReview(reopen, review)];
};
