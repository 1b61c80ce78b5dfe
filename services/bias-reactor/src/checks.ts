import { type DetectorName, isDetector, isOrganisationDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { Finding, Settings } from '@cairn/bias/finding';
import type { Check } from '@cairn/contracts/screening.commands';
import { unkeyedId } from '@cairn/runtime/derived-id';
import {
  acrossFacts,
  gapFacts,
  goalpostFacts,
  raterOf,
  ratersFacts,
  recencyFacts,
  toneFacts,
  withinFacts,
} from './facts.ts';
import { byName, type Cycle } from './pinned.ts';
import type { Review } from './rating.state.ts';
import type { ReactorState } from './state.ts';

/** A finding, and the author of what it is about. */
type Found = { finding: Finding; authorId: string };
type Input = {
  state: ReactorState;
  cycle: Cycle;
  review: Review;
  version: string;
  settings: Settings | undefined;
};

/** What one detector found in each text when it arrived. */
const fromTexts =
  (name: DetectorName) =>
  ({ review: { assessments, proposal } }: Input): readonly Found[] =>
    [
      ...[...assessments.values()].map(({ read, authorId }) => ({ read, authorId })),
      ...(proposal ? [{ read: proposal.read, authorId: proposal.proposerId }] : []),
    ].flatMap(({ read, authorId }) =>
      read.findings.filter((finding) => finding.detector === name).map((finding) => ({ finding, authorId })),
    );

const runs: Record<DetectorName, (input: Input) => readonly Found[]> = {
  recency: ({ state, cycle, review, version, settings }) => {
    const finding = detector('recency', version)(recencyFacts(state, { cycle, review, version }), settings);
    return [{ finding, authorId: review.context.accountableRaterId }];
  },
  goalpost: ({ review, version, settings }) => {
    const finding = detector('goalpost', version)(goalpostFacts(review), settings);
    return [{ finding, authorId: review.context.accountableRaterId }];
  },
  straightLiningWithin: ({ state, review, version, settings }) =>
    [...review.assessments.values()].map((assessment) => ({
      finding: detector('straightLiningWithin', version)(withinFacts(state, review, assessment), settings),
      authorId: assessment.authorId,
    })),
  straightLiningAcross: ({ state, review, version, settings }) => {
    const finding = detector('straightLiningAcross', version)(acrossFacts(state, review), settings);
    return [{ finding, authorId: raterOf(review) }];
  },
  unsupportedClaim: fromTexts('unsupportedClaim'),
  personalityLanguage: fromTexts('personalityLanguage'),
  agenticCommunal: fromTexts('agenticCommunal'),
  toneAgainstRating: ({ cycle, review, version, settings }) => {
    const finding = detector('toneAgainstRating', version)(toneFacts(cycle, review), settings);
    return [{ finding, authorId: raterOf(review) }];
  },
  selfManagerGap: ({ state, review, version, settings }) => {
    const finding = detector('selfManagerGap', version)(gapFacts(state, review), settings);
    return [{ finding, authorId: raterOf(review) }];
  },
  singleRater: ({ review, version, settings }) => {
    const finding = detector('singleRater', version)(ratersFacts(review), settings);
    return [{ finding, authorId: raterOf(review) }];
  },
};

/** The same finding has the same id in every screening and so keeps its answer. */
const flagIdOf = (reviewId: string, { detector, version, about, numbers }: Finding): string => {
  return unkeyedId('flag', reviewId, detector, version, about, JSON.stringify(byName(numbers)));
};

const counting = new Set(['agenticCommunal', 'selfManagerGap', 'singleRater']);

/** Whether the figures of a finding are shown although nothing is flagged. A gap needs no sample to be one. */
const hasFigures = ({ detector, outcome, numbers }: Finding): boolean =>
  counting.has(detector) && (outcome === 'clear' || numbers['gap'] !== undefined);

const checkOf = (reviewId: string, { finding, authorId }: Found): Check => {
  const { detector, version, about, sampleSize, minimum, outcome } = finding;
  const check = { detector, version, about, sampleSize, minimum };
  if (outcome !== 'flagged')
    return { ...check, outcome, ...(hasFigures(finding) && { numbers: finding.numbers }) };
  const { kind, threshold, source, ours } = finding;
  const numbers = { ...finding.numbers };
  const flagId = flagIdOf(reviewId, finding);
  return { ...check, outcome, finding: { flagId, kind, authorId, numbers, threshold, source, ours } };
};

// A detector without input, or one that this version does not have, reports that it has not enough data.
const withoutInput = (detector: string, version: string): Check => ({
  detector,
  version,
  about: 'review',
  outcome: 'notEnoughData',
  sampleSize: 0,
  minimum: 1,
});

/** The outcome of each detector at screening that the cycle pins, for a review, on the log as far as it is folded. */
export const checksOf = (state: ReactorState, cycle: Cycle, review: Review): readonly Check[] =>
  byName(cycle.detectors).flatMap(([name, version]) => {
    if (isOrganisationDetector(name, version)) return [];
    const settings = cycle.thresholds[name];
    const found = isDetector(name, version) ? runs[name]({ state, cycle, review, version, settings }) : [];
    return found.length > 0
      ? found.map((each) => checkOf(review.reviewId, each))
      : [withoutInput(name, version)];
  });
