import type { GoalpostFacts } from '@cairn/bias/goalpost';
import type { RecencyFacts } from '@cairn/bias/recency';
import type { StraightLiningAcrossFacts } from '@cairn/bias/straight-lining-across';
import type { StraightLiningWithinFacts } from '@cairn/bias/straight-lining-within';
import { citedEvidence, evidenceAbout } from './evidence.state.ts';
import { aboutAssessment, type Assessment, type Cycle, ratedBy, type Review } from './rating.state.ts';
import { spanOf } from './span.ts';
import type { ReactorState } from './state.ts';

/** A finding is about the rating as a whole or about one assessment. */
const aboutRating = 'rating';

type Screened = { cycle: Cycle; review: Review; version: string };

/**
 * `cited` is the evidence of the rater's own assessment as manager and of the proposal; `all` is all evidence about the
 * subject. The evaluation period is in UTC for the first version, and in the cycle's time zone for later ones.
 */
export const recencyFacts = (
  { evidence }: ReactorState,
  { cycle, review: { context, assessments, proposal }, version }: Screened,
): RecencyFacts => {
  const cited = [...assessments.values()]
    .filter((each) => each.relation === 'manager' && each.authorId === context.accountableRaterId)
    .flatMap((each) => each.evidence);
  return {
    about: aboutRating,
    evaluationPeriod: spanOf(cycle.evaluationPeriod, version === '1' ? 'UTC' : cycle.timeZone),
    cited: citedEvidence(evidence, [...cited, ...(proposal?.evidence ?? [])]),
    all: evidenceAbout(evidence, context.subjectId),
  };
};

/** Every goal that a current assessment or the proposal cites, as it was when it was cited. */
export const goalpostFacts = ({ assessments, proposal }: Review): GoalpostFacts => ({
  about: aboutRating,
  goals: [...[...assessments.values()].flatMap(({ goals }) => goals), ...(proposal?.goals ?? [])],
});

export const withinFacts = (
  { ratings }: ReactorState,
  { reviewId, context }: Review,
  assessment: Assessment,
): StraightLiningWithinFacts => ({
  about: aboutAssessment(assessment.assessmentId),
  reviewId,
  assessments: ratedBy(ratings, context.cycleId, assessment),
});

/** The proposer of the current mark, or the accountable rater if none was proposed. */
export const raterOf = ({ context, proposal }: Review): string =>
  proposal?.proposerId ?? context.accountableRaterId;

/** The latest mark that the rater, and each other rater, proposed for each person in the cycle. Moves don't count. */
export const acrossFacts = ({ ratings }: ReactorState, review: Review): StraightLiningAcrossFacts => {
  const rater = raterOf(review);
  const own: number[] = [];
  const others: number[] = [];
  for (const { proposal } of ratings.proposed.get(review.context.cycleId) ?? [])
    if (proposal) (proposal.proposerId === rater ? own : others).push(proposal.mark);
  return { about: aboutRating, ratings: own, others };
};
