import { findingSentence } from '@cairn/bias/sentences/sentence';
import type { DetectorOutcome } from '@cairn/contracts/screening.values';
import { z } from 'zod';

export const figure = z.object({
  detector: z.string(),
  about: z.string(),
  numbers: z.record(z.string(), z.number()),
  sampleSize: z.int(),
  minimum: z.int(),
  sentence: z.string().describe('what was counted, in plain words'),
});

/** What detectors counted in the last screening and show although they flagged nothing. */
export const showFigures = (detectors: readonly DetectorOutcome[]) =>
  detectors.flatMap(({ detector, about, numbers, sampleSize, minimum }) => {
    if (!numbers) return [];
    const found = { detector, numbers, sampleSize, minimum, threshold: 0 };
    return [{ detector, about, numbers, sampleSize, minimum, sentence: findingSentence(found) }];
  });
