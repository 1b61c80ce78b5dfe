import { type DetectorName, detector } from '@cairn/bias/detectors';
import type { Finding } from '@cairn/bias/finding';
import type { Check } from '@cairn/contracts/screening.commands';
import { derivedId } from '@cairn/event-store/ids';
import { acrossFacts, raterOf, recencyFacts, withinFacts } from './facts.ts';
import { isDetector } from '@cairn/bias/detectors';
import { inOrder } from './pinned.ts';
import type { Cycle, Review } from './rating.state.ts';
import type { ReactorState } from './state.ts';

/** A finding, and who wrote what it is about. */
type Found = { finding: Finding; authorId: string };
type Look = { state: ReactorState; cycle: Cycle; review: Review; version: string };

const looks: Record<DetectorName, (look: Look) => readonly Found[]> = {
  recency: ({ state, cycle, review, version }) => {
    const finding = detector('recency', version)(recencyFacts(state, cycle, review));
    return [{ finding, authorId: review.context.accountableRaterId }];
  },
  straightLiningWithin: ({ state, review, version }) =>
    [...review.assessments.values()].map((assessment) => ({
      finding: detector('straightLiningWithin', version)(withinFacts(state, review, assessment)),
      authorId: assessment.authorId,
    })),
  straightLiningAcross: ({ state, review, version }) => {
    const finding = detector('straightLiningAcross', version)(acrossFacts(state, review));
    return [{ finding, authorId: raterOf(review) }];
  },
  unsupportedClaim: ({ review }) =>
    [...review.assessments.values()].flatMap(({ claim: finding, authorId }) =>
      finding ? [{ finding, authorId }] : [],
    ),
};

/** The same finding keeps its id, and so its answer, in every screening that comes to it again. */
const flagIdOf = (reviewId: string, { detector, version, about, numbers }: Finding): string => {
  const figures = Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
  return derivedId('flag', reviewId, detector, version, about, JSON.stringify(figures));
};

const checkOf = (reviewId: string, { finding, authorId }: Found): Check => {
  const { detector, version, about, sampleSize, minimum, outcome } = finding;
  const check = { detector, version, about, sampleSize, minimum };
  if (outcome !== 'flagged') return { ...check, outcome };
  const { kind, threshold, source, ours } = finding;
  const numbers = { ...finding.numbers };
  const flagId = flagIdOf(reviewId, finding);
  return { ...check, outcome, finding: { flagId, kind, authorId, numbers, threshold, source, ours } };
};

// A detector with nothing to look at, or one that this build does not have, says that much and no more.
const silent = (detector: string, version: string): Check => ({
  detector,
  version,
  about: 'review',
  outcome: 'notEnoughData',
  sampleSize: 0,
  minimum: 1,
});

/** What each detector that the cycle pins says of a review, on the log as far as it is folded. */
export const checksOf = (state: ReactorState, cycle: Cycle, review: Review): readonly Check[] =>
  inOrder(cycle.detectors).flatMap(([name, version]) => {
    const found = isDetector(name, version) ? looks[name]({ state, cycle, review, version }) : [];
    return found.length > 0 ? found.map((each) => checkOf(review.reviewId, each)) : [silent(name, version)];
  });
