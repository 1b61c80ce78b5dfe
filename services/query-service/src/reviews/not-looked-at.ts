import type { DetectorOutcome } from '@cairn/contracts/screening.values';

/** What each detector's sample is made of. */
const counted: Readonly<Record<string, string>> = {
  recency: 'dated citations in the rating',
  straightLiningWithin: 'rated dimensions',
  straightLiningAcross: 'ratings by this rater',
  unsupportedClaim: 'readable texts',
};

/** What the last screening could not look at, in one sentence each. */
export const notLookedAt = (detectors: readonly DetectorOutcome[]) =>
  detectors
    .filter(({ outcome }) => outcome === 'notEnoughData')
    .map(({ detector, about, sampleSize, minimum }) => ({
      detector,
      about,
      sampleSize,
      minimum,
      sentence: `The detector ${detector} had too little to look at: ${sampleSize} ${counted[detector] ?? 'items'}, and it needs ${minimum}.`,
    }));
