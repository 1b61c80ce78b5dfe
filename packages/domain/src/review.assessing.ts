import { refuseField, reject } from '@cairn/contracts/rejection';
import type { SubmitAssessment } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { refuseCitedFeedback } from './review.cited-feedback.ts';
import { refuseAnswers } from './answer.rules.ts';
import type { ReviewFacts } from './review.facts.ts';
import { personWhoRates, refuseFinalized, refuseOffScale, refuseUnfounded } from './review.rules.ts';
import type { Review } from './review.state.ts';
import { mergedInputIn } from './merged-input.rules.ts';
import { suggestionsUsed } from './review.suggested.ts';
import { ownAssignment } from './review.taking-part.ts';

/** Refuses a dimension that the cycle does not have or that is rated twice, and a mark that is not on the scale. */
export const refuseRatings = (
  { ratings }: Pick<SubmitAssessment['data'], 'ratings'>,
  facts: Pick<ReviewFacts, 'cycle'>,
): void => {
  const { cycle } = facts;
  const known = cycle.status === 'unset' ? [] : cycle.dimensions.map(({ dimension }) => dimension);
  ratings.forEach(({ dimension, mark }, i) => {
    const path = `ratings/${i}/dimension`;
    if (!known.includes(dimension))
      refuseField('review/unknown-dimension', 'The cycle has no such dimension.', {
        path,
        message: `one of ${known.join(', ')}`,
      });
    if (ratings.findIndex((each) => each.dimension === dimension) !== i)
      refuseField('review/dimension-twice', 'A dimension is rated twice.', {
        path,
        message: 'another dimension',
      });
    refuseOffScale(mark, `ratings/${i}/mark`, facts);
  });
};

/** Only the assigned person submits, and only a human gives marks. A second assessment under the same assignment replaces the first. */
export const submitAssessment = (
  command: SubmitAssessment,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { data, actor } = command;
  if (data.ratings.length > 0) personWhoRates(actor);
  if (review.steps.has(data.assessmentId)) return [];
  refuseFinalized(review);
  const { personId, relation } = ownAssignment(review, data.assignmentId, actor.personId);
  if (mergedInputIn(facts.cycle, relation))
    reject(
      'conflict',
      'review/merged-input',
      'This cycle merges the input of peers or reports. Send it to `/v1/reviews/:reviewId/contributions`.',
      [{ path: 'assignmentId', message: 'an assignment whose input is not merged' }],
    );
  refuseRatings(data, facts);
  refuseAnswers(data, facts.cycle);
  refuseUnfounded(data, facts);
  refuseCitedFeedback(command, review, facts);
  const { suggestionIds: _, ...written } = data;
  const used = suggestionsUsed(data, personId, facts);
  const supersedes = review.assessments.get(data.assignmentId) ?? null;
  const { reviewId, context } = review;
  return [
    {
      type: 'AssessmentSubmitted',
      data: { ...written, ...used, reviewId, context, authorId: personId, relation, supersedes },
    },
  ];
};
