import type { DetectorEffect } from '../detector-effect.ts';
import { english } from './en/words.ts';
import type { Found, FoundInTexts, Short, Template, Words } from './template.ts';

const byLanguage: Readonly<Record<string, Words>> = { en: english };

const wordsIn = (language: string): Words => byLanguage[language] ?? english;

const templateOf = ({ detectors, unknown }: Words, detector: string): Template =>
  Object.hasOwn(detectors, detector) ? detectors[detector as keyof typeof detectors] : unknown;

/**
 * A flagged finding in one sentence: what was seen, on how many, against what, how often that happens by chance (or that no
 * such figure exists), and what to look at. English if the language (BCP 47) has no words.
 */
export const findingSentence = (found: Found, language = 'en'): string => {
  const words = wordsIn(language);
  return words.sentence(templateOf(words, found.detector).parts(found));
};

/** A finding with too little data, in one sentence. English if the language has no words. */
export const tooLittleSentence = (found: Short, language = 'en'): string => {
  const words = wordsIn(language);
  return words.tooLittle(templateOf(words, found.detector).counted, found);
};

/** What became of the flags of a detector, in one sentence. English if the language has no words. */
export const effectSentence = (effect: DetectorEffect, language = 'en'): string =>
  wordsIn(language).effect(effect);

/** What was found in the texts of merged input put together, in one sentence. English if the language has no words. */
export const textsSentence = (found: FoundInTexts, language = 'en'): string => {
  const words = wordsIn(language);
  return words.inTexts(templateOf(words, found.detector).inTexts, found);
};
