import { reject } from '@cairn/contracts/rejection';
import type { OpenReview } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { isEligible, isInScope } from './cycle.state.ts';
import type { EmploymentFacts, ReviewFacts } from './review.facts.ts';
import { refuseUnknownPerson } from './review.rules.ts';
import type { Review, ReviewState } from './review.state.ts';

const refuse = (code: string, path: string, detail: string, message: string): never =>
  reject('invalid', `review/${code}`, detail, [{ path, message }]);

const refuseCycle = ({ employmentId }: OpenReview['data'], { cycle }: ReviewFacts): void => {
  if (cycle.status === 'unset')
    refuse('unknown-cycle', 'cycleId', 'No such cycle was opened.', 'an open review cycle');
  else if (cycle.kind !== 'review')
    refuse('not-a-review-cycle', 'cycleId', 'Reviews are opened in review cycles.', 'an open review cycle');
  else if (cycle.status === 'closed')
    reject('conflict', 'review/cycle-closed', 'The cycle is closed, so no more reviews can be opened in it.');
  else if (!isEligible(cycle, employmentId))
    refuse(
      'not-eligible',
      'employmentId',
      'This employment is not eligible in the cycle.',
      'an eligible employment',
    );
};

const raterOf = ({ data }: OpenReview, { managers }: EmploymentFacts): string => {
  const rater =
    data.accountableRaterId ?? managers.find(({ relation }) => relation === 'line')?.managerId ?? null;
  const path = 'accountableRaterId';
  if (rater === null)
    return refuse(
      'no-accountable-rater',
      path,
      'The subject has no line manager. Name an accountable rater.',
      'a person',
    );
  if (rater === data.subjectId)
    return refuse('rates-oneself', path, 'Nobody can be accountable for their own rating.', 'another person');
  return rater;
};

const again = ({ data }: OpenReview, { context, openedFor }: Review): readonly ReviewEvent[] => {
  const refuse = (path: string, other: string): never =>
    reject('conflict', 'review/already-opened', `This review was already opened for another ${other}.`, [
      { path, message: `the ${other} that it was opened for` },
    ]);
  if (data.subjectId !== context.subjectId) return refuse('subjectId', 'subject');
  const { accountableRaterId: rater = openedFor } = data;
  return rater === openedFor ? [] : refuse('accountableRaterId', 'rater');
};

/** Opens the review of one employment, cycle and kind. It pins the unit, level and managers. */
export const openReview = (
  command: OpenReview,
  state: ReviewState,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  if (state.status !== 'unopened') return again(command, state);
  const { reviewId, subjectId, employmentId, cycleId, kind, occurredAt } = command.data;
  refuseCycle(command.data, facts);
  const { employment } = facts;
  if (!employment)
    return refuse(
      'not-employed',
      'employmentId',
      'The subject has no such employment in the evaluation period.',
      'an employment of the subject within the period',
    );
  const { unitId, level, units, managers } = employment;
  if (!isInScope(facts.cycle, units))
    refuse(
      'outside-the-scope',
      'employmentId',
      "The subject's unit is outside the scope of the cycle.",
      "an employment in the cycle's unit or below it",
    );
  const accountableRaterId = raterOf(command, employment);
  refuseUnknownPerson(accountableRaterId, 'accountableRaterId', facts);
  const context = { subjectId, employmentId, cycleId, accountableRaterId, unitId, level };
  const data = { reviewId, context, occurredAt, kind, managers: [...managers] };
  return [{ type: 'ReviewOpened', data }];
};
