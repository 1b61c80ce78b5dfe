import type { AddLateJoiner, ExcludeLeaver } from '@cairn/contracts/population.commands';
import type { PopulationEvent } from '@cairn/contracts/population.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { OpenReview, WithdrawReview } from '@cairn/contracts/review.commands';
import type { CycleState } from './cycle.state.ts';
import { joiningKey, type PopulationFacts, type PopulationState } from './population.state.ts';
import { review } from './review.decider.ts';
import { noFacts } from './review.facts.ts';
import { refuseWithdrawn } from './review.rules.ts';

/** The opening of a late joiner's review. */
export const openingFor = ({ data, actor, at }: AddLateJoiner): OpenReview => {
  const { personId: subjectId, ...opened } = data;
  return { type: 'OpenReview', data: { ...opened, subjectId }, actor, at };
};

/** The withdrawal of a leaver's review. */
export const withdrawalFor = ({ data, actor, at }: ExcludeLeaver, reviewId: string): WithdrawReview => ({
  type: 'WithdrawReview',
  data: { reviewId, reason: data.reason, occurredAt: data.occurredAt },
  actor,
  at,
});

const refuseExcluded = (employmentId: string, cycle: CycleState): void => {
  const excluded =
    cycle.status !== 'unset' && cycle.exclusions.find((each) => each.employmentId === employmentId);
  if (excluded)
    reject('conflict', 'cycle/excluded', 'This employment is excluded from the cycle. Include it first.', [
      { path: 'employmentId', message: excluded.reason },
    ]);
};

/** Adds somebody to a launched cycle. The opening of their review is decided first. */
export const addLateJoiner = (
  command: AddLateJoiner,
  { joined, launched }: PopulationState,
  { cycle, reviews, opening }: PopulationFacts,
): PopulationEvent[] => {
  const { cycleId, personId, employmentId, reviewId, kind, occurredAt } = command.data;
  const known = reviews.find((each) => each.reviewId === reviewId);
  if (known) refuseWithdrawn(known);
  if (joined.has(joiningKey(command.data))) return [];
  if (!launched.has(kind))
    refuseField('cycle/not-launched', 'The cycle was not launched with reviews of this kind.', {
      path: 'kind',
      message: [...launched].join(' or ') || 'a kind that the cycle was launched with',
    });
  refuseExcluded(employmentId, cycle);
  if (known)
    reject('conflict', 'cycle/has-review', 'This employment has a review of this kind in the cycle.', [
      { path: 'employmentId', message: 'an employment without a review in the cycle' },
    ]);
  review.decide(openingFor(command), review.initial, opening);
  const data = { cycleId, personId, employmentId, kind, occurredAt };
  return [{ type: 'LateJoinerAdded', data }];
};

/** Excludes somebody from a launched cycle. The withdrawal of their open reviews is decided first. */
export const excludeLeaver = (
  command: ExcludeLeaver,
  { launch, left }: PopulationState,
  { reviews }: PopulationFacts,
): PopulationEvent[] => {
  const { data } = command;
  const open = reviews.filter(({ status }) => status === 'open');
  const before = left.get(data.employmentId);
  if (before && open.every(({ reviewId }) => before.includes(reviewId))) return [];
  if (launch && !launch.completed)
    reject(
      'conflict',
      'cycle/launch-under-way',
      'A launch of this cycle still opens reviews. Exclude them after its end.',
    );
  if (open.length === 0)
    reject(
      'conflict',
      'cycle/no-open-review',
      'This employment has no open review in the cycle. Exclude it with `POST /v1/cycles/:cycleId/exclusions`.',
      [{ path: 'employmentId', message: 'an employment with an open review in the cycle' }],
    );
  for (const each of open) review.decide(withdrawalFor(command, each.reviewId), each, noFacts);
  const reviewIds = open.map(({ reviewId }) => reviewId);
  return [{ type: 'LeaverExcluded', data: { ...data, reviewIds } }];
};
