import type { Settings } from '@cairn/bias/finding';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { DimensionRatings, ReviewKind } from '@cairn/contracts/review.values';
import type { Pinned } from '../pinned.ts';

/** The mark that a rater proposed last for a person. */
export type Proposed = { raterId: string; mark: number };

/** A review as the detectors over a cycle see it. */
export type RatedReview = {
  reviewId: string;
  kind: ReviewKind;
  /** The position of the event that opened it. */
  opened: bigint;
  context: ReviewContext;
  /** Null before the first proposal. */
  proposed: Proposed | null;
  /** The current mark: proposed, or moved since. */
  mark: number | null;
  /** The last assessment by a manager, with its author. */
  assessed: { authorId: string; ratings: DimensionRatings } | null;
};

export type FairnessCycle = {
  cycleId: string;
  /** Whether it is a cycle of the whole organisation and not of one unit. */
  isWhole: boolean;
  /** The last day of the evaluation period, on which groups are judged. */
  day: string;
  marks: readonly number[];
  detectors: Pinned;
  /** What it sets in place of a detector's own limits. */
  thresholds: Readonly<Record<string, Settings>>;
  isClosed: boolean;
  /** In the order in which they were last proposed; those without a proposal come first. */
  reviews: Map<string, RatedReview>;
  sessions: { open: Set<string>; closed: number };
  /** The last event that a screening of the cycle rests on, besides the groups of people. */
  lastInput: Pick<AnyRecorded, 'id' | 'position'>;
};

type EventOf<T extends AnyRecorded['type']> = Extract<AnyRecorded, { type: T }>;

export const openedCycle = (event: EventOf<'CycleOpened'>): FairnessCycle => {
  const { cycleId, scope, evaluationPeriod, scale, policy } = event.data;
  return {
    cycleId,
    isWhole: scope === 'organisation',
    day: evaluationPeriod.to,
    marks: scale?.marks.map(({ value }) => value) ?? [],
    detectors: policy.detectors,
    thresholds: policy.thresholds ?? {},
    isClosed: false,
    reviews: new Map(),
    sessions: { open: new Set(), closed: 0 },
    lastInput: event,
  };
};

type Step = Extract<AnyRecorded, { data: { reviewId: string; context: ReviewContext } }>;

const changed = (review: RatedReview, event: Step): Partial<RatedReview> | undefined => {
  switch (event.type) {
    case 'RatingProposed': {
      const { proposerId: raterId, mark } = event.data;
      return { proposed: { raterId, mark }, mark };
    }
    case 'RatingMoved':
      return { mark: event.data.mark };
    case 'AssessmentSubmitted': {
      const { relation, authorId, ratings } = event.data;
      return relation === 'manager' ? { assessed: { authorId, ratings } } : undefined;
    }
    case 'AccountableRaterChanged':
      return {};
    default:
      return undefined;
  }
};

/** Folds a step of a review into its cycle. Returns whether a screening of the cycle may differ now. */
export const foldStep = ({ reviews }: FairnessCycle, event: Step): boolean => {
  const { reviewId, context } = event.data;
  if (event.type === 'ReviewOpened') {
    const { kind } = event.data;
    const none = { proposed: null, mark: null, assessed: null };
    reviews.set(reviewId, { reviewId, kind, opened: event.position, context, ...none });
    return true;
  }
  const review = reviews.get(reviewId);
  if (!review) return false;
  if (event.type === 'ReviewWithdrawn') return reviews.delete(reviewId);
  const change = changed(review, event);
  if (!change) return false;
  // Deleted first, because a map keeps the order of the keys that it already has.
  if (change.proposed) reviews.delete(reviewId);
  reviews.set(reviewId, { ...review, context, ...change });
  return true;
};

/** Folds what happened to a session or to the cycle itself. */
export const foldSession = (cycle: FairnessCycle, event: AnyRecorded): void => {
  const { open } = cycle.sessions;
  if (event.type === 'CycleClosed') {
    cycle.isClosed = true;
    // The closing decides whether figures are released, so it is an input of a screening.
    cycle.lastInput = { id: event.id, position: event.position };
  }
  if (event.type === 'CalibrationOpened') open.add(event.data.calibrationSessionId);
  if (event.type === 'CalibrationClosed' && open.delete(event.data.calibrationSessionId))
    cycle.sessions.closed += 1;
};
