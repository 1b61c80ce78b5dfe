import { isDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { Finding } from '@cairn/bias/finding';
import { languageOf, type Writing } from '@cairn/bias/language';
import { type Polarity, polarityOf } from '@cairn/bias/polarity';
import type { Cycle } from './pinned.ts';

/** A text as it comes: `text` is undefined if it was erased, and `answers` are those to the questions of the cycle. */
export type Written = Writing & {
  about: string;
  answers: readonly (string | undefined)[];
  evidenceCount: number;
  /** Who wrote it: the subject, somebody else, or the rater as the reason for a mark. */
  as: 'subject' | 'assessor' | 'rater';
};

/** What is kept of a text: findings and counts, and never a word of it. */
export type ReadText = { findings: readonly Finding[]; polarity: Polarity };

const whole = ({ text, answers }: Written): string | undefined => {
  const parts = [text, ...answers].filter((each) => each !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
};

const looks = {
  unsupportedClaim: (cycle: Cycle, version: string, written: Written) => {
    if (!isDetector('unsupportedClaim', version)) return [];
    if (version === '1' && written.as === 'rater') return [];
    return [detector('unsupportedClaim', version)(written, cycle.thresholds['unsupportedClaim'])];
  },
  /** What subjects write of themselves is no criticism by somebody else. */
  personalityLanguage: (cycle: Cycle, version: string, written: Written) => {
    if (!isDetector('personalityLanguage', version) || written.as === 'subject') return [];
    const facts = { ...written, text: whole(written) };
    return [detector('personalityLanguage', version)(facts, cycle.thresholds['personalityLanguage'])];
  },
  agenticCommunal: (cycle: Cycle, version: string, written: Written) => {
    if (!isDetector('agenticCommunal', version)) return [];
    const facts = { ...written, text: whole(written) };
    return [detector('agenticCommunal', version)(facts, cycle.thresholds['agenticCommunal'])];
  },
} as const;

const noPolarity: Polarity = { words: 0, positive: 0, negative: 0 };

/** What the detectors that a cycle pins find in a text when it arrives. */
export const readText = (cycle: Cycle | undefined, written: Written): ReadText => {
  if (!cycle) return { findings: [], polarity: noPolarity };
  const usual = {
    ...written,
    language: languageOf({ ...written, text: whole(written), usualLanguage: cycle.language }),
  };
  const findings = Object.entries(looks).flatMap(([name, look]) => {
    const version = cycle.detectors[name];
    return version === undefined ? [] : look(cycle, version, usual);
  });
  const hasTone = cycle.detectors['toneAgainstRating'] !== undefined;
  return { findings, polarity: hasTone ? polarityOf({ ...usual, text: whole(usual) }) : noPolarity };
};

/** The polarity of several texts together. */
export const polarityOfAll = (polarities: readonly Polarity[]): Polarity =>
  polarities.reduce(
    (sum, each) => ({
      words: sum.words + each.words,
      positive: sum.positive + each.positive,
      negative: sum.negative + each.negative,
    }),
    noPolarity,
  );
