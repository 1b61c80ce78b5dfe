import { detector, isDetector } from '@cairn/bias/detectors';
import type { Finding, Settings } from '@cairn/bias/finding';
import type { RevisedGoal } from '@cairn/bias/goalpost';
import type { RatedReview } from '@cairn/bias/straight-lining-within';
import { type Personal, unlessErased } from '@cairn/contracts/personal';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { DayRange, Evidence } from '@cairn/contracts/values';
import { type GoalState, revisedGoals } from './goal.state.ts';
import type { Pinned } from './pinned.ts';

type EventOf<T extends AnyRecorded['type']> = Extract<AnyRecorded, { type: T }>;

/** What screening needs to know about a cycle. */
export type Cycle = {
  evaluationPeriod: DayRange;
  timeZone: string;
  detectors: Pinned;
  /** What it sets in place of the limits of detectors, by detector. */
  thresholds: Readonly<Record<string, Settings>>;
};

export type Assessment = {
  assessmentId: string;
  authorId: string;
  relation: 'self' | 'peer' | 'manager' | 'upward';
  evidence: readonly Evidence[];
  /** The goals that it cites, as they were when it cited them. */
  goals: readonly RevisedGoal[];
  /** The finding about its text, which is checked on arrival and not kept. */
  claim: Finding | null;
};

export type Proposal = {
  proposerId: string;
  mark: number;
  evidence: readonly Evidence[];
  goals: readonly RevisedGoal[];
  /** As of an assessment; null before the version that looks at rationales. */
  claim: Finding | null;
};

export type Review = {
  reviewId: string;
  context: ReviewContext;
  revision: number;
  open: boolean;
  /** The current assessment of each assignment. */
  assessments: Map<string, Assessment>;
  proposal: Proposal | null;
};

export type RatingState = {
  cycles: Map<string, Cycle>;
  reviews: Map<string, Review>;
  /** The reviews of each cycle for which a mark was proposed. */
  proposed: Map<string, Set<Review>>;
  /** The latest ratings of each rater in each cycle, by review, in the order they were submitted. */
  rated: Map<string, Map<string, RatedReview>>;
};

export const noRatings = (): RatingState => ({
  cycles: new Map(),
  reviews: new Map(),
  proposed: new Map(),
  rated: new Map(),
});

const unpinned: Cycle = {
  evaluationPeriod: { from: '1970-01-01', to: '1970-01-01' },
  timeZone: 'UTC',
  detectors: {},
  thresholds: {},
};

/** What a cycle pins, as far as the log is folded; nothing for a cycle that was never opened. */
export const cycleOf = ({ cycles }: Pick<RatingState, 'cycles'>, cycleId: string): Cycle =>
  cycles.get(cycleId) ?? unpinned;

/** Self assessments are kept apart: they are never in one row with assessments of others. */
const raterKey = (cycleId: string, { authorId, relation }: Pick<Assessment, 'authorId' | 'relation'>) =>
  `${cycleId}/${authorId}/${relation === 'self' ? 'self' : 'others'}`;

/** What a rater submitted in a cycle, in the order they submitted it. */
export const ratedBy = (
  { rated }: RatingState,
  cycleId: string,
  author: Pick<Assessment, 'authorId' | 'relation'>,
): readonly RatedReview[] => [...(rated.get(raterKey(cycleId, author))?.values() ?? [])];

/** What findings about one assessment name in `about`. */
export const aboutAssessment = (assessmentId: string): string => `assessment:${assessmentId}`;

type Claim = { about: string; text: Personal; evidence: readonly Evidence[] };

const claimVersion = (cycle: Cycle | undefined): string | undefined => cycle?.detectors['unsupportedClaim'];

const claimOf = (cycle: Cycle | undefined, { about, text, evidence }: Claim): Finding | null => {
  const version = claimVersion(cycle);
  if (version === undefined || !isDetector('unsupportedClaim', version)) return null;
  const facts = { about, text: unlessErased(text), evidenceCount: evidence.length };
  return detector('unsupportedClaim', version)(facts, cycle?.thresholds['unsupportedClaim']);
};

type Citing = { review: Review; goals: readonly RevisedGoal[] };

const assess = (
  state: RatingState,
  { review, goals }: Citing,
  { data }: EventOf<'AssessmentSubmitted'>,
): void => {
  const { assessmentId, assignmentId, authorId, relation, evidence, ratings, context, reviewId } = data;
  const about = aboutAssessment(assessmentId);
  const claim = claimOf(state.cycles.get(context.cycleId), { about, text: data.text, evidence });
  review.assessments.set(assignmentId, { assessmentId, authorId, relation, evidence, goals, claim });
  const key = raterKey(context.cycleId, data);
  const rated = state.rated.get(key) ?? new Map<string, RatedReview>();
  // Deleted first, because a map keeps the order of the keys that it already has.
  rated.delete(reviewId);
  state.rated.set(key, rated.set(reviewId, { reviewId, ratings }));
};

const propose = (
  state: RatingState,
  { review, goals }: Citing,
  { data }: EventOf<'RatingProposed'>,
): void => {
  const { proposalId, proposerId, mark, evidence, context } = data;
  const cycle = state.cycles.get(context.cycleId);
  const about = `proposal:${proposalId}`;
  const claim =
    claimVersion(cycle) === '1' ? null : claimOf(cycle, { about, text: data.rationale, evidence });
  review.proposal = { proposerId, mark, evidence, goals, claim };
  const proposed = state.proposed.get(context.cycleId) ?? new Set();
  state.proposed.set(context.cycleId, proposed.add(review));
};

const open = (state: RatingState, { data, revision }: EventOf<'ReviewOpened'>): void => {
  const { reviewId, context } = data;
  const none = { assessments: new Map(), proposal: null };
  state.reviews.set(reviewId, { reviewId, context, revision, open: true, ...none });
};

/** A withdrawn review is not screened again. A final one may be reopened, so it keeps what was written in it. */
const forget = (review: Review): void => {
  review.open = false;
  review.assessments.clear();
  review.proposal = null;
};

/** A withdrawn review says nothing about how its raters rate. What was screened while it counted stays. */
const withdraw = (state: RatingState, review: Review): void => {
  const { cycleId } = review.context;
  for (const assessment of review.assessments.values())
    state.rated.get(raterKey(cycleId, assessment))?.delete(review.reviewId);
  state.proposed.get(cycleId)?.delete(review);
  forget(review);
};

const isOfReview = (
  event: AnyRecorded,
): event is Extract<AnyRecorded, { stream: string; data: { reviewId: string } }> =>
  event.stream.startsWith('review-');

/** Folds one event into the given state. `goals` are folded up to the same event. */
export const foldRatings = (state: RatingState, event: AnyRecorded, goals: GoalState): void => {
  if (event.type === 'CycleOpened') {
    const { cycleId, evaluationPeriod, timeZone, policy } = event.data;
    const { detectors, thresholds = {} } = policy;
    state.cycles.set(cycleId, { evaluationPeriod, timeZone, detectors, thresholds });
  }
  if (event.type === 'ReviewOpened') open(state, event);
  if (!isOfReview(event)) return;
  const review = state.reviews.get(event.data.reviewId);
  if (!review) return;
  review.revision = event.revision;
  review.context = event.data.context;
  if (event.type === 'AssessmentSubmitted')
    assess(state, { review, goals: revisedGoals(goals, event.data.evidence) }, event);
  else if (event.type === 'RatingProposed')
    propose(state, { review, goals: revisedGoals(goals, event.data.evidence) }, event);
  else if (event.type === 'RatingFinalized') review.open = false;
  else if (event.type === 'ReviewReopened') review.open = true;
  else if (event.type === 'ReviewWithdrawn') withdraw(state, review);
};
