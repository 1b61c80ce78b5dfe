import type { GoalpostFacts } from '@cairn/bias/goalpost';
import type { RecencyFacts } from '@cairn/bias/recency';
import type { SelfManagerGapFacts } from '@cairn/bias/self-manager-gap';
import type { SingleRaterFacts } from '@cairn/bias/single-rater';
import type { StraightLiningAcrossFacts } from '@cairn/bias/straight-lining-across';
import type { StraightLiningWithinFacts } from '@cairn/bias/straight-lining-within';
import type { ToneAgainstRatingFacts } from '@cairn/bias/tone-against-rating';
import { citedEvidence, evidenceAbout } from './evidence.state.ts';
import { gapsWithout } from './gap.state.ts';
import type { Cycle } from './pinned.ts';
import { proposedBy } from './mark.state.ts';
import { aroundReview } from './rated.state.ts';
import { aboutAssessment, type Assessment, cycleOf, ratedBy, type Review } from './rating.state.ts';
import { spanOf } from './span.ts';
import type { ReactorState } from './state.ts';
import { polarityOfAll } from './texts.ts';

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
  assessments: aroundReview(
    ratedBy(ratings, context.cycleId, assessment),
    reviewId,
    cycleOf(ratings, context.cycleId).thresholds['straightLiningWithin'],
  ),
});

/** The proposer of the current mark, or the accountable rater if none was proposed. */
export const raterOf = ({ context, proposal }: Review): string =>
  proposal?.proposerId ?? context.accountableRaterId;

/** The latest mark that the rater, and each other rater, proposed for each person in the cycle. Moves don't count. */
export const acrossFacts = ({ ratings }: ReactorState, review: Review): StraightLiningAcrossFacts => {
  const { own, others } = proposedBy(ratings.marks, review.context.cycleId, raterOf(review));
  return { about: aboutRating, ratings: own, others };
};

/** What the rater wrote about the rating: the rationale, and their assessments as manager. */
export const toneFacts = (
  { scale }: Cycle,
  { context, assessments, proposal }: Review,
): ToneAgainstRatingFacts => {
  const rater = proposal?.proposerId ?? context.accountableRaterId;
  const own = [...assessments.values()].filter(
    ({ authorId, relation }) => authorId === rater && relation === 'manager',
  );
  const read = [...own.map((each) => each.read), ...(proposal ? [proposal.read] : [])];
  return {
    about: aboutRating,
    polarity: polarityOfAll(read.map(({ polarity }) => polarity)),
    mark: proposal?.mark ?? null,
    scale,
  };
};

export const gapFacts = ({ ratings }: ReactorState, { context, pair }: Review): SelfManagerGapFacts => ({
  about: aboutRating,
  ...pair,
  gaps: gapsWithout(ratings.gaps, context.cycleId, pair),
});

/** Everybody who gave marks, apart from the subject. */
export const ratersFacts = ({ context, assessments, proposal }: Review): SingleRaterFacts => {
  const marking = [...assessments.values()]
    .filter(({ mark }) => mark !== null)
    .map(({ authorId }) => authorId);
  const raters = new Set(proposal ? [...marking, proposal.proposerId] : marking);
  raters.delete(context.subjectId);
  return { about: aboutRating, raters: raters.size };
};
