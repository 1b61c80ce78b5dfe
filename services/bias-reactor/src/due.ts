import { isDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { byName, type Cycle } from './pinned.ts';
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
  const versions = byName(cycle.detectors).map(([name, version]) => `${name}@${version}`);
  return { review, cycle, trigger, upTo, screeningKey: [trigger.id, review.reviewId, ...versions].join('/') };
};

/** The reviews in which the author of this event is flagged for straight-lining within assessments. */
const straightLined = (state: ReactorState, { type, data }: AnyRecorded): ReadonlySet<string> => {
  if (type !== 'AssessmentSubmitted') return new Set();
  const { cycleId } = data.context;
  const { detectors, thresholds } = cycleOf(state.ratings, cycleId);
  const version = detectors['straightLiningWithin'];
  if (version === undefined || !isDetector('straightLiningWithin', version)) return new Set();
  const detect = detector('straightLiningWithin', version);
  const assessments = ratedBy(state.ratings, cycleId, data);
  const flagged = assessments.filter(
    ({ reviewId }) =>
      detect({ about: '', reviewId, assessments }, thresholds['straightLiningWithin']).outcome === 'flagged',
  );
  return new Set(flagged.map(({ reviewId }) => reviewId));
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
  const before = straightLined(state, event);
  fold(state, event);
  if (!isTrigger(event)) return [];
  const own = state.ratings.reviews.get(event.data.reviewId);
  if (!own) return [];
  const after = straightLined(state, event);
  const others = [...before, ...after].filter(
    (id) => before.has(id) !== after.has(id) && id !== own.reviewId,
  );
  const reviews = others.flatMap((id) => state.ratings.reviews.get(id) ?? []).filter(({ open }) => open);
  const cycle = cycleOf(state.ratings, own.context.cycleId);
  return [own, ...reviews].map((review) => due({ review, cycle, trigger: event, upTo }));
};
