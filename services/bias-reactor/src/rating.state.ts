import type { RevisedGoal } from '@cairn/bias/goalpost';
import { unlessErased } from '@cairn/contracts/personal';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { Evidence } from '@cairn/contracts/values';
import { countPair, type GapState, noPair, type Pair } from './gap.state.ts';
import { type GoalState, revisedGoals } from './goal.state.ts';
import { countProposed, type MarkState } from './mark.state.ts';
import { type Cycle, pinnedBy } from './pinned.ts';
import { noRated, putLast, type RatedRow, takeOut } from './rated.state.ts';
import { type ReadText, readText } from './texts.ts';

type EventOf<T extends AnyRecorded['type']> = Extract<AnyRecorded, { type: T }>;

export type Assessment = {
  assessmentId: string;
  authorId: string;
  relation: 'self' | 'peer' | 'manager' | 'upward';
  evidence: readonly Evidence[];
  /** The goals that it cites, as they were when it cited them. */
  goals: readonly RevisedGoal[];
  /** The mean of its marks by dimension; null if it has none. */
  mark: number | null;
  /** What was found in its text, which is read on arrival and not kept. */
  read: ReadText;
};

export type Proposal = {
  proposerId: string;
  mark: number;
  evidence: readonly Evidence[];
  goals: readonly RevisedGoal[];
  /** As of an assessment. */
  read: ReadText;
};

export type Review = {
  reviewId: string;
  context: ReviewContext;
  revision: number;
  open: boolean;
  /** The current assessment of each assignment. */
  assessments: Map<string, Assessment>;
  proposal: Proposal | null;
  /** What the subject and the manager rated. */
  pair: Pair;
};

export type RatingState = {
  cycles: Map<string, Cycle>;
  reviews: Map<string, Review>;
  /** The marks that are proposed now in each cycle. */
  marks: MarkState;
  /** The latest ratings of each rater in each cycle. */
  rated: Map<string, RatedRow>;
  gaps: GapState;
};

export const noRatings = (): RatingState => ({
  cycles: new Map(),
  reviews: new Map(),
  marks: new Map(),
  rated: new Map(),
  gaps: new Map(),
});

const unpinned: Cycle = {
  evaluationPeriod: { from: '1970-01-01', to: '1970-01-01' },
  timeZone: 'UTC',
  detectors: {},
  thresholds: {},
  language: 'en',
  scale: null,
};

/** What a cycle pins, as far as the log is folded; nothing for a cycle that was never opened. */
export const cycleOf = ({ cycles }: Pick<RatingState, 'cycles'>, cycleId: string): Cycle =>
  cycles.get(cycleId) ?? unpinned;

/** Self assessments are kept apart: they are never in one row with assessments of others. */
const raterKey = (cycleId: string, { authorId, relation }: Pick<Assessment, 'authorId' | 'relation'>) =>
  `${cycleId}/${authorId}/${relation === 'self' ? 'self' : 'others'}`;

/** What a rater submitted in a cycle. */
export const ratedBy = (
  { rated }: RatingState,
  cycleId: string,
  author: Pick<Assessment, 'authorId' | 'relation'>,
): RatedRow => rated.get(raterKey(cycleId, author)) ?? noRated();

/** What findings about one assessment name in `about`. */
export const aboutAssessment = (assessmentId: string): string => `assessment:${assessmentId}`;

const meanOf = (ratings: readonly { mark: number }[]): number | null =>
  ratings.length === 0 ? null : ratings.reduce((sum, { mark }) => sum + mark, 0) / ratings.length;

/** Compares the current marks of the subject with those of the accountable rater. */
const pairUp = ({ gaps }: RatingState, review: Review): void => {
  const { cycleId, accountableRaterId } = review.context;
  const all = [...review.assessments.values()];
  const self = all.findLast(({ relation }) => relation === 'self')?.mark ?? null;
  const manager =
    all.findLast((each) => each.relation === 'manager' && each.authorId === accountableRaterId)?.mark ?? null;
  const to = { self, manager };
  countPair(gaps, cycleId, { from: review.pair, to });
  review.pair = to;
};

type Citing = { review: Review; goals: readonly RevisedGoal[] };

const assess = (
  state: RatingState,
  { review, goals }: Citing,
  { data }: EventOf<'AssessmentSubmitted'>,
): void => {
  const { assessmentId, assignmentId, authorId, relation, evidence, ratings, context, reviewId } = data;
  const about = aboutAssessment(assessmentId);
  const read = readText(state.cycles.get(context.cycleId), {
    about,
    text: unlessErased(data.text),
    language: data.language,
    answers: (data.answers ?? []).map(({ text }) => unlessErased(text)),
    evidenceCount: evidence.length,
    as: relation === 'self' ? 'subject' : 'assessor',
  });
  const mark = meanOf(ratings);
  review.assessments.set(assignmentId, { assessmentId, authorId, relation, evidence, goals, mark, read });
  pairUp(state, review);
  const key = raterKey(context.cycleId, data);
  const rated = ratedBy(state, context.cycleId, data);
  putLast(rated, { reviewId, ratings }, cycleOf(state, context.cycleId).thresholds['straightLiningWithin']);
  state.rated.set(key, rated);
};

const propose = (
  state: RatingState,
  { review, goals }: Citing,
  { data }: EventOf<'RatingProposed'>,
): void => {
  const { proposalId, proposerId, mark, evidence, context, language } = data;
  const read = readText(state.cycles.get(context.cycleId), {
    about: `proposal:${proposalId}`,
    text: unlessErased(data.rationale),
    language,
    answers: [],
    evidenceCount: evidence.length,
    as: 'rater',
  });
  countProposed(state.marks, context.cycleId, { from: review.proposal, to: { proposerId, mark } });
  review.proposal = { proposerId, mark, evidence, goals, read };
};

const open = (state: RatingState, { data, revision }: EventOf<'ReviewOpened'>): void => {
  const { reviewId, context } = data;
  const none = { assessments: new Map(), proposal: null, pair: noPair };
  state.reviews.set(reviewId, { reviewId, context, revision, open: true, ...none });
};

/** A withdrawn review is not screened again. A final one may be reopened, so it keeps what was written in it. */
const forget = (review: Review): void => {
  review.open = false;
  review.assessments.clear();
  review.proposal = null;
  review.pair = noPair;
};

/** A withdrawn review says nothing about how its raters rate. What was screened while it counted stays. */
const withdraw = (state: RatingState, review: Review): void => {
  const { cycleId } = review.context;
  for (const assessment of review.assessments.values())
    takeOut(ratedBy(state, cycleId, assessment), review.reviewId);
  countProposed(state.marks, cycleId, { from: review.proposal, to: null });
  countPair(state.gaps, cycleId, { from: review.pair, to: noPair });
  forget(review);
};

const isOfReview = (
  event: AnyRecorded,
): event is Extract<AnyRecorded, { stream: string; data: { reviewId: string } }> =>
  event.stream.startsWith('review-');

/** Folds one event into the given state. `goals` are folded up to the same event. */
export const foldRatings = (state: RatingState, event: AnyRecorded, goals: GoalState): void => {
  if (event.type === 'CycleOpened') state.cycles.set(event.data.cycleId, pinnedBy(event.data));
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
  else if (event.type === 'AccountableRaterChanged') pairUp(state, review);
  else if (event.type === 'RatingFinalized') review.open = false;
  else if (event.type === 'ReviewReopened') review.open = true;
  else if (event.type === 'ReviewWithdrawn') withdraw(state, review);
};
