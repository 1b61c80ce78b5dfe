import { tooLittleSentence } from '@cairn/bias/sentences/sentence';
import type { DetectorOutcome } from '@cairn/contracts/screening.values';

/** What the last screening could not look at, in one sentence each. */
export const notLookedAt = (detectors: readonly DetectorOutcome[]) =>
  detectors
    .filter(({ outcome }) => outcome === 'notEnoughData')
    .map(({ detector, about, sampleSize, minimum }) => ({
      detector,
      about,
      sampleSize,
      minimum,
      sentence: tooLittleSentence({ detector, sampleSize, minimum }),
    }));
