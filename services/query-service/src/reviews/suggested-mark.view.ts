import { scoring } from '@cairn/scoring/versions';
import type { Assessment, Cycle, Review } from './review-summary.sql.ts';

type Weighted = { dimension: string; weight: number };

/** The dimensions that count: those that the cycle asks for, or all of them if it asks for none. */
const dimensionsOf = ({ dimensions, questions }: Cycle): Weighted[] => {
  const asked = questions.flatMap((each) => (each.kind === 'dimension' ? [each] : []));
  return asked.length > 0 ? asked : dimensions.map(({ dimension }) => ({ dimension, weight: 1 }));
};

/**
 * What the accountable rater's own marks suggest; null before the rating was proposed, and for the rater before they proposed
 * one themself, so that nobody follows it.
 */
export const suggestedMarkOf = (
  review: Review,
  cycle: Cycle,
  { assessments, viewerId }: { assessments: readonly Assessment[]; viewerId: string },
) => {
  const { accountable_rater_id: rater, rating_steps } = review;
  const proposers = rating_steps.flatMap(({ kind, by }) => (kind === 'proposal' ? [by] : []));
  if (proposers.length === 0 || (viewerId === rater && !proposers.includes(viewerId))) return null;
  const own = assessments.findLast(
    (each) => each.author_id === rater && each.relation === 'manager' && each.superseded_by === null,
  );
  const marks = new Map(own?.ratings.map(({ dimension, mark }) => [dimension, mark]));
  const { scoringVersion } = cycle.policy;
  const suggested = scoring(scoringVersion).suggestedMark(
    dimensionsOf(cycle).map(({ dimension, weight }) => ({ weight, mark: marks.get(dimension) ?? null })),
  );
  return suggested && { ...suggested, scoringVersion };
};
