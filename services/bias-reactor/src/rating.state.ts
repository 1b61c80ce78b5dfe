import { detector } from '@cairn/bias/detectors';
import type { Finding } from '@cairn/bias/finding';
import type { Span } from '@cairn/bias/recency';
import type { RatedReview } from '@cairn/bias/straight-lining-within';
import { unlessErased } from '@cairn/contracts/personal';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.events';
import type { Evidence } from '@cairn/contracts/values';
import { isDetector } from '@cairn/bias/detectors';
import type { Pinned } from './pinned.ts';
import { spanOf } from './span.ts';

type EventOf<T extends AnyRecorded['type']> = Extract<AnyRecorded, { type: T }>;

/** What a cycle pins that screening needs. */
export type Cycle = { period: Span; detectors: Pinned };

export type Assessment = {
  assessmentId: string;
  authorId: string;
  relation: 'self' | 'peer' | 'manager' | 'upward';
  evidence: readonly Evidence[];
  /** Its text was looked at when it came, and is not kept. */
  claim: Finding | null;
};

export type Review = {
  reviewId: string;
  context: ReviewContext;
  revision: number;
  open: boolean;
  /** The standing assessment of each assignment. */
  assessments: Map<string, Assessment>;
  proposal: { proposerId: string; mark: number; evidence: readonly Evidence[] } | null;
};

export type RatingState = {
  cycles: Map<string, Cycle>;
  reviews: Map<string, Review>;
  /** Reviews of each cycle that were proposed a mark. */
  proposed: Map<string, Set<Review>>;
  /** Of each rater in each cycle the latest ratings of each review, in the order they were submitted. */
  rated: Map<string, Map<string, RatedReview>>;
};

export const noRatings = (): RatingState => ({
  cycles: new Map(),
  reviews: new Map(),
  proposed: new Map(),
  rated: new Map(),
});

/** Who rates oneself rates nobody else: a self assessment is in no row with others. */
const raterKey = (cycleId: string, { authorId, relation }: Pick<Assessment, 'authorId' | 'relation'>) =>
  `${cycleId}/${authorId}/${relation === 'self' ? 'self' : 'others'}`;

/** What a rater submitted in a cycle, in order. */
export const ratedBy = (
  { rated }: RatingState,
  cycleId: string,
  author: Pick<Assessment, 'authorId' | 'relation'>,
): readonly RatedReview[] => [...(rated.get(raterKey(cycleId, author))?.values() ?? [])];

const claimOf = (
  { cycles }: RatingState,
  { assessmentId, context, text, evidence }: EventOf<'AssessmentSubmitted'>['data'],
): Finding | null => {
  const version = cycles.get(context.cycleId)?.detectors['unsupportedClaim'];
  if (version === undefined || !isDetector('unsupportedClaim', version)) return null;
  const facts = {
    about: `assessment:${assessmentId}`,
    text: unlessErased(text),
    evidenceCount: evidence.length,
  };
  return detector('unsupportedClaim', version)(facts);
};

const assess = (state: RatingState, review: Review, { data }: EventOf<'AssessmentSubmitted'>): void => {
  const { assessmentId, assignmentId, authorId, relation, evidence, ratings, context, reviewId } = data;
  const claim = claimOf(state, data);
  review.assessments.set(assignmentId, { assessmentId, authorId, relation, evidence, claim });
  const key = raterKey(context.cycleId, data);
  const rated = state.rated.get(key) ?? new Map<string, RatedReview>();
  // Taken out first: a map keeps the place of a key that it holds.
  rated.delete(reviewId);
  state.rated.set(key, rated.set(reviewId, { reviewId, ratings }));
};

const propose = (state: RatingState, review: Review, { data }: EventOf<'RatingProposed'>): void => {
  const { proposerId, mark, evidence, context } = data;
  review.proposal = { proposerId, mark, evidence };
  const proposed = state.proposed.get(context.cycleId) ?? new Set();
  state.proposed.set(context.cycleId, proposed.add(review));
};

const open = (state: RatingState, { data, revision }: EventOf<'ReviewOpened'>): void => {
  const { reviewId, context } = data;
  const none = { assessments: new Map(), proposal: null };
  state.reviews.set(reviewId, { reviewId, context, revision, open: true, ...none });
};

const close = (review: Review): void => {
  review.open = false;
  // A final review is not screened again: only its marks still count, beside those of others.
  review.assessments.clear();
  if (review.proposal) review.proposal = { ...review.proposal, evidence: [] };
};

const isOfReview = (
  event: AnyRecorded,
): event is Extract<AnyRecorded, { stream: string; data: { reviewId: string } }> =>
  event.stream.startsWith('review-');

/** Folds one event into the state that it is given. */
export const foldRatings = (state: RatingState, event: AnyRecorded): void => {
  if (event.type === 'CycleOpened') {
    const { cycleId, evaluationPeriod, policy } = event.data;
    state.cycles.set(cycleId, { period: spanOf(evaluationPeriod), detectors: policy.detectors });
  }
  if (event.type === 'ReviewOpened') open(state, event);
  if (!isOfReview(event)) return;
  const review = state.reviews.get(event.data.reviewId);
  if (!review) return;
  review.revision = event.revision;
  review.context = event.data.context;
  if (event.type === 'AssessmentSubmitted') assess(state, review, event);
  else if (event.type === 'RatingProposed') propose(state, review, event);
  else if (event.type === 'RatingFinalized') close(review);
};
