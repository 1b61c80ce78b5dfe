import { reject } from '@cairn/contracts/rejection';
import type { AnswerFlag, FinalizeRating } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { GoalResult } from '@cairn/contracts/review.values';
import { citedGoals } from './review.cited.ts';
import type { ReviewFacts } from './review.facts.ts';
import { refuseUnassessed } from './review.minimum.ts';
import { currentRating } from './review.rating.ts';
import {
  areDutiesSeparated,
  personWhoRates,
  refuseFinalized,
  refuseSteering,
  refuseSubject,
} from './review.rules.ts';
import type { Rating, Review } from './review.state.ts';
import type { Screening, ScreeningState } from './screening.state.ts';

/**
 * Answers an asking flag of the last screening. Its author or the accountable rater answers. The state keeps no reason,
 * so the same answer is written again each time, and the last one counts.
 */
export const answerFlag = (
  command: AnswerFlag,
  review: Review,
  { screening }: ReviewFacts,
): readonly ReviewEvent[] => {
  const { flagId, answer, reason, occurredAt } = command.data;
  const { personId } = personWhoRates(command.actor);
  const flag = screening.last?.flags.get(flagId);
  if (!flag) return reject('notFound', 'review/unknown-flag', 'The last screening raised no such flag.');
  const { context, reviewId } = review;
  if (![flag.authorId, context.accountableRaterId].includes(personId))
    reject(
      'forbidden',
      'review/not-asked',
      'Only the author of what was flagged and the accountable rater may answer.',
    );
  if (flag.kind !== 'asks')
    reject('conflict', 'review/flag-only-informs', 'This flag only informs and takes no answer.');
  refuseFinalized(review);
  const data = { reviewId, context, occurredAt, flagId, detector: flag.detector, answer, reason };
  return [{ type: 'FlagAnswered', data }];
};

const coveringScreening = ({ lastStep }: Review, { last }: ScreeningState): Screening =>
  last && lastStep !== null && last.covers >= lastStep
    ? last
    : reject(
        'conflict',
        'review/not-yet-screened',
        `The last assessment, proposal or move (revision ${lastStep}) has not been screened yet.`,
      );

const refuseUnanswered = ({ answers }: Review, { flags }: Screening): void => {
  const open = [...flags].flatMap(([flagId, { kind, detector }]) =>
    kind === 'asks' && !answers.has(flagId)
      ? [{ path: `flags/${flagId}`, message: `the finding of ${detector} needs an answer` }]
      : [],
  );
  if (open.length > 0)
    reject(
      'conflict',
      'review/unanswered-flag',
      'All asking flags must be answered before the rating is final.',
      open,
    );
};

const refuseOwnMark = (finalizerId: string, { by }: Rating, facts: ReviewFacts): void => {
  if (areDutiesSeparated(facts) && by === finalizerId)
    reject(
      'conflict',
      'review/duties-not-separated',
      'Nobody makes a mark final that they set themselves. Of the accountable rater and their line manager, the other one may.',
    );
};

const changedMeanwhile = (): never =>
  reject('conflict', 'review/changed-meanwhile', 'The proposal changed meanwhile. Read the review again.');

const resultsOf = ({ cited, citedAt }: Review, { goalResults }: ReviewFacts): GoalResult[] => {
  const goals = citedGoals(cited);
  if (goals.length > 0 && goalResults.citedAt !== citedAt) changedMeanwhile();
  return goals.map(
    ({ goalId, revision }) =>
      goalResults.results.find((each) => each.goalId === goalId && each.revision === revision) ??
      changedMeanwhile(),
  );
};

/** Makes the rating final. The event names the proposal or move, and the screening, that it rests on. */
export const finalizeRating = (
  command: FinalizeRating,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { personId: finalizerId } = personWhoRates(command.actor);
  if (review.finalizerId === finalizerId) return [];
  refuseFinalized(review);
  refuseSubject(finalizerId, review);
  const { reviewId, context } = review;
  if (finalizerId !== context.accountableRaterId && !facts.managesRater)
    reject(
      'forbidden',
      'review/not-the-finalizer',
      'Only the accountable rater or their line manager may finalize the rating.',
    );
  refuseSteering(facts);
  const rating = currentRating(review);
  refuseUnassessed(review, facts);
  const screening = coveringScreening(review, facts.screening);
  refuseUnanswered(review, screening);
  refuseOwnMark(finalizerId, rating, facts);
  const { mark, kind, id, revision } = rating;
  const { occurredAt } = command.data;
  const data = { reviewId, context, occurredAt, mark, restsOn: { kind, id, revision }, finalizerId };
  const goalResults = resultsOf(review, facts);
  const scoringVersion = facts.cycle.status === 'unset' ? '' : facts.cycle.policy.scoringVersion;
  const screeningRevision = screening.revision;
  return [{ type: 'RatingFinalized', data: { ...data, screeningRevision, goalResults, scoringVersion } }];
};
