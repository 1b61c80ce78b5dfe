import { reject, refuseField } from '@cairn/contracts/rejection';
import type { OpenReview, WithdrawReview } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { isEligible, isInScope } from './cycle.state.ts';
import type { EmploymentFacts, ReviewFacts } from './review.facts.ts';
import { refuseAbsent, refuseFinalized, refuseWithdrawn } from './review.rules.ts';
import type { Review, ReviewState } from './review.state.ts';

const refuseCycle = ({ employmentId }: OpenReview['data'], { cycle }: ReviewFacts): void => {
  if (cycle.status === 'unset')
    refuseField('review/unknown-cycle', 'No such cycle was opened.', {
      path: 'cycleId',
      message: 'an open review cycle',
    });
  else if (cycle.kind !== 'review')
    refuseField('review/not-a-review-cycle', 'Reviews are opened in review cycles.', {
      path: 'cycleId',
      message: 'an open review cycle',
    });
  else if (cycle.status === 'closed')
    reject('conflict', 'review/cycle-closed', 'The cycle is closed, so no more reviews can be opened in it.');
  else if (!isEligible(cycle, employmentId))
    refuseField('review/not-eligible', 'This employment is not eligible in the cycle.', {
      path: 'employmentId',
      message: 'an eligible employment',
    });
};

const nobodyToRate = (why: string): never =>
  refuseField('review/no-accountable-rater', `${why} Name an accountable rater.`, {
    path: 'accountableRaterId',
    message: 'a person who is employed',
  });

const raterOf = ({ data }: OpenReview, { managers }: EmploymentFacts, facts: ReviewFacts): string => {
  const line = managers.find(({ relation }) => relation === 'line')?.managerId;
  const rater = data.accountableRaterId ?? line ?? nobodyToRate('The subject has no line manager.');
  const path = 'accountableRaterId';
  if (rater === data.subjectId)
    return refuseField('review/rates-oneself', 'Nobody can be accountable for their own rating.', {
      path,
      message: 'another person',
    });
  if (data.accountableRaterId === undefined && facts.people.get(rater) === 'notEmployed')
    nobodyToRate("The subject's line manager is not employed.");
  refuseAbsent(rater, path, facts);
  return rater;
};

const again = ({ data }: OpenReview, { context, openedFor }: Review): readonly ReviewEvent[] => {
  const openedForAnother = (path: string, other: string): never =>
    reject('conflict', 'review/already-opened', `This review was already opened for another ${other}.`, [
      { path, message: `the ${other} that it was opened for` },
    ]);
  if (data.subjectId !== context.subjectId) return openedForAnother('subjectId', 'subject');
  const { accountableRaterId: rater = openedFor } = data;
  return rater === openedFor ? [] : openedForAnother('accountableRaterId', 'rater');
};

/** Opens the review of one employment, cycle and kind. It pins the unit, level and managers. */
export const openReview = (
  command: OpenReview,
  state: ReviewState,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  if (state.status !== 'unopened') {
    refuseWithdrawn(state);
    return again(command, state);
  }
  const { reviewId, subjectId, employmentId, cycleId, kind, occurredAt } = command.data;
  refuseCycle(command.data, facts);
  const { employment } = facts;
  if (!employment)
    return refuseField(
      'review/not-employed',
      'The subject has no such employment in the evaluation period.',
      { path: 'employmentId', message: 'an employment of the subject within the period' },
    );
  const { unitId, level, units, managers } = employment;
  if (!isInScope(facts.cycle, units))
    refuseField('review/outside-the-scope', "The subject's unit is outside the scope of the cycle.", {
      path: 'employmentId',
      message: "an employment in the cycle's unit or below it",
    });
  const accountableRaterId = raterOf(command, employment, facts);
  const context = { subjectId, employmentId, cycleId, accountableRaterId, unitId, level };
  const data = { reviewId, context, occurredAt, kind, managers: [...managers] };
  return [{ type: 'ReviewOpened', data }];
};

/** Withdraws a review that is still open. Nobody can take a further step in it. */
export const withdrawReview = (command: WithdrawReview, review: Review): readonly ReviewEvent[] => {
  const { reviewId, context, status } = review;
  if (status === 'withdrawn') return [];
  refuseFinalized(review);
  if (review.reopenedBy !== null)
    reject('conflict', 'review/reopened', 'A review that was reopened is made final again.');
  const { reason, occurredAt } = command.data;
  return [{ type: 'ReviewWithdrawn', data: { reviewId, context, occurredAt, reason } }];
};
