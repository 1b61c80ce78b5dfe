import { withoutHyphens, wordsOf } from './personality/words.ts';

/** Frequent English words that are rare in other languages, and no "is", "was" or "in" therefore. */
const english = wordsOf(`
  and any anybody are as be because been before being but by could did does each either even every few from good great had has have he her
  himself herself his how i'm if isn't it it's its less many might more much must my neither never nobody nor not of off often other others our out own
  people person she she's should since some still such than that the their themselves then there these they they're this those though to too until up very
  well were what when which while who with without work works would yet you you're your yourself can can't doesn't don't didn't he's won't also always after about
`);

const share = 0.12;

const split = (text: string): readonly (readonly string[])[] =>
  withoutHyphens(text.toLowerCase().replaceAll('’', "'"))
    .split(/[.!?;]/)
    .map((sentence) => sentence.match(/\p{L}+(?:'\p{L}+)?/gu) ?? []);

// Several detectors read the same text one after another, and to split it is most of their work.
let last = { text: '', sentences: split('') };

/** The sentences of a text, each as its words in lower case, with compounds such as `self-reliant` as one word. */
export const lowerSentences = (text: string): readonly (readonly string[])[] => {
  if (text !== last.text) last = { text, sentences: split(text) };
  return last.sentences;
};

/** The words of a text as in `lowerSentences`. */
export const lowerWords = (text: string): readonly string[] => lowerSentences(text).flat();

/** Whether a text reads as English: at least 12 % of its words are frequent English words that other languages seldom have. */
export const readsAsEnglish = (text: string): boolean => {
  const words = lowerWords(text);
  return words.length > 0 && words.filter((each) => english.has(each)).length >= words.length * share;
};

/** A text with the language that its writer declared, or that is usual in its cycle. Languages are BCP 47 tags; `text` is undefined if it was erased. */
export type Writing = {
  readonly text: string | undefined;
  readonly language?: string | undefined;
  readonly usualLanguage?: string | undefined;
};

const isEnglishTag = (tag: string): boolean => /^en(?:-|$)/i.test(tag);

/** The tag of a language that nobody knows (BCP 47). */
const unknownLanguage = 'und';

/**
 * The language of a text. A declared one is believed. Without one it is the usual one, but English only if the text reads as
 * English, so that a German text is never "clear".
 */
export const languageOf = ({ text, language, usualLanguage = 'en' }: Writing): string => {
  if (language !== undefined) return language;
  if (!isEnglishTag(usualLanguage)) return usualLanguage;
  return text !== undefined && readsAsEnglish(text) ? usualLanguage : unknownLanguage;
};

/** The text if it can be judged by an English lexicon, or undefined. */
export const englishText = (writing: Writing): string | undefined =>
  isEnglishTag(languageOf(writing)) ? writing.text : undefined;

/** Whether a text is there and is not in English, as far as one can tell. A text without words is in no language. */
export const isOtherLanguage = (writing: Writing): boolean =>
  writing.text !== undefined && lowerWords(writing.text).length > 0 && englishText(writing) === undefined;
