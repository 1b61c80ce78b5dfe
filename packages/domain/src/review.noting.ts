import { dayOf } from '@cairn/contracts/day';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { RecordDecision, RecordReviewTalk } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ReviewFacts } from './review.facts.ts';
import { personWhoRates, refuseUnfinal, refuseUnshared } from './review.rules.ts';
import type { Review } from './review.state.ts';

/** The accountable rater or the subject records that they talked about the rating, each with their own notes. */
export const recordReviewTalk = (
  command: RecordReviewTalk,
  review: Review,
  { cycle }: ReviewFacts,
): readonly ReviewEvent[] => {
  const { data, at } = command;
  const { personId: writerId } = personWhoRates(command.actor);
  const { reviewId, context, openedAt, notes } = review;
  if (writerId !== context.subjectId && writerId !== context.accountableRaterId)
    reject('forbidden', 'review/not-in-the-talk', 'The subject and the accountable rater record their talk.');
  if (notes.has(data.talkId)) return [];
  if (writerId === context.subjectId) refuseUnshared(review);
  else refuseUnfinal(review);
  const timeZone = cycle.status === 'unset' ? 'UTC' : cycle.timeZone;
  const [first, today] = [dayOf(openedAt, timeZone), dayOf(at, timeZone)];
  if (data.day < first || data.day > today)
    refuseField('review/wrong-day', 'The talk was held between the opening of the review and today.', {
      path: 'day',
      message: `a day from ${first} to ${today}`,
    });
  return [{ type: 'ReviewTalkHeld', data: { ...data, reviewId, context, writerId } }];
};

/** HR records what was decided on the final rating. */
export const recordDecision = (command: RecordDecision, review: Review): readonly ReviewEvent[] => {
  const { data } = command;
  personWhoRates(command.actor);
  const { reviewId, context, notes } = review;
  if (notes.has(data.decisionId)) return [];
  refuseUnfinal(review);
  return [{ type: 'DecisionRecorded', data: { ...data, reviewId, context } }];
};
