import { isDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { byName, type Cycle, versionNames } from './pinned.ts';
import { aroundReview, latest } from './rated.state.ts';
import { cycleOf, ratedBy, type Review } from './rating.state.ts';
import { fold, type ReactorState } from './state.ts';

/** The events that trigger a screening: assessments, proposals and moves. */
export type Trigger = Extract<
  AnyRecorded,
  { type: 'AssessmentSubmitted' | 'RatingProposed' | 'RatingMoved' }
>;

/** The last event of the log that a screening looks at. */
export type UpTo = Pick<AnyRecorded, 'id' | 'position'>;

export type Due = { review: Review; cycle: Cycle; trigger: Trigger; upTo: UpTo; screeningKey: string };

const isTrigger = (event: AnyRecorded): event is Trigger =>
  event.type === 'AssessmentSubmitted' || event.type === 'RatingProposed' || event.type === 'RatingMoved';

const due = ({ review, cycle, trigger, upTo }: Omit<Due, 'screeningKey'>): Due => {
  const versions = versionNames(byName(cycle.detectors));
  return { review, cycle, trigger, upTo, screeningKey: [trigger.id, review.reviewId, ...versions].join('/') };
};

/**
 * Of the author's reviews that this event can put into a straight line or take out of one, those that are flagged for it:
 * the neighbours of the review as it was submitted before, and the latest ones.
 */
const straightLined = (
  state: ReactorState,
  { type, data }: AnyRecorded,
  near: readonly string[],
): ReadonlySet<string> => {
  if (type !== 'AssessmentSubmitted') return new Set();
  const { cycleId } = data.context;
  const { detectors, thresholds } = cycleOf(state.ratings, cycleId);
  const [version, settings] = [detectors['straightLiningWithin'], thresholds['straightLiningWithin']];
  if (version === undefined || !isDetector('straightLiningWithin', version)) return new Set();
  const detect = detector('straightLiningWithin', version);
  const row = ratedBy(state.ratings, cycleId, data);
  const flagged = near.filter((reviewId) => {
    const assessments = aroundReview(row, reviewId, settings);
    return detect({ about: '', reviewId, assessments }, settings).outcome === 'flagged';
  });
  return new Set(flagged);
};

/** The reviews of the author near the end of the row and near the place that the review leaves. */
const nearTo = ({ ratings }: ReactorState, { type, data }: AnyRecorded): readonly string[] => {
  if (type !== 'AssessmentSubmitted') return [];
  const { cycleId } = data.context;
  const settings = cycleOf(ratings, cycleId).thresholds['straightLiningWithin'];
  const row = ratedBy(ratings, cycleId, data);
  const near = [...aroundReview(row, data.reviewId, settings), ...latest(row, settings)];
  return [...new Set(near.map(({ reviewId }) => reviewId))];
};

/** A screening that could not be made at its trigger, as it is due now. */
export const dueLater = (state: ReactorState, { review, trigger }: Due, upTo: UpTo): Due => {
  const now = state.ratings.reviews.get(review.reviewId) ?? review;
  return due({ review: now, cycle: cycleOf(state.ratings, now.context.cycleId), trigger, upTo });
};

/**
 * Folds one event and returns what is to be screened now: the review of a trigger, and the rater's other open reviews for
 * which the trigger starts or ends straight-lining. `upTo` is another event than the folded one if that was withheld.
 */
export const advance = (state: ReactorState, event: AnyRecorded, upTo: UpTo = event): readonly Due[] => {
  const near = nearTo(state, event);
  const before = straightLined(state, event, near);
  fold(state, event);
  if (!isTrigger(event)) return [];
  const own = state.ratings.reviews.get(event.data.reviewId);
  if (!own) return [];
  const after = straightLined(state, event, near);
  const others = [...before, ...after].filter(
    (id) => before.has(id) !== after.has(id) && id !== own.reviewId,
  );
  const reviews = others.flatMap((id) => state.ratings.reviews.get(id) ?? []).filter(({ open }) => open);
  const cycle = cycleOf(state.ratings, own.context.cycleId);
  return [own, ...reviews].map((review) => due({ review, cycle, trigger: event, upTo }));
};
