import type { RecencyFacts } from '@cairn/bias/recency';
import type { StraightLiningAcrossFacts } from '@cairn/bias/straight-lining-across';
import type { StraightLiningWithinFacts } from '@cairn/bias/straight-lining-within';
import { citedEvidence, evidenceAbout } from './evidence.state.ts';
import { type Assessment, type Cycle, ratedBy, type Review } from './rating.state.ts';
import type { ReactorState } from './state.ts';

/** What findings are about: the rating as a whole, or one assessment. */
export const aboutRating = 'rating';
export const aboutAssessment = ({ assessmentId }: Assessment): string => `assessment:${assessmentId}`;

/** Cited: by the accountable rater as manager, and by the proposal. All: what is dated and about the subject. */
export const recencyFacts = (
  { evidence }: ReactorState,
  { period }: Cycle,
  { context, assessments, proposal }: Review,
): RecencyFacts => {
  const cited = [...assessments.values()]
    .filter((each) => each.relation === 'manager' && each.authorId === context.accountableRaterId)
    .flatMap((each) => each.evidence);
  return {
    about: aboutRating,
    evaluationPeriod: period,
    cited: citedEvidence(evidence, [...cited, ...(proposal?.evidence ?? [])]),
    all: evidenceAbout(evidence, context.subjectId),
  };
};

export const withinFacts = (
  { ratings }: ReactorState,
  { reviewId, context }: Review,
  assessment: Assessment,
): StraightLiningWithinFacts => ({
  about: aboutAssessment(assessment),
  reviewId,
  assessments: ratedBy(ratings, context.cycleId, assessment),
});

/** Who proposed the standing mark; without one, who is to. */
export const raterOf = ({ context, proposal }: Review): string =>
  proposal?.proposerId ?? context.accountableRaterId;

/** The marks that the rater, and all others, proposed last in the cycle; a move is not theirs. */
export const acrossFacts = ({ ratings }: ReactorState, review: Review): StraightLiningAcrossFacts => {
  const rater = raterOf(review);
  const own: number[] = [];
  const others: number[] = [];
  for (const { proposal } of ratings.proposed.get(review.context.cycleId) ?? [])
    if (proposal) (proposal.proposerId === rater ? own : others).push(proposal.mark);
  return { about: aboutRating, ratings: own, others };
};
