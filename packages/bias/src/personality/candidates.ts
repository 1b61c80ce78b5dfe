import * as lexicon from './lexicon.en.ts';
import { doings, predicates, wishes } from './lexicon.phrases.ts';
import type { Patterns } from './pattern.ts';
import { wordsOf } from './words.ts';

const words = [
  lexicon.personal,
  lexicon.ambiguous,
  lexicon.excessive,
  lexicon.virtues,
  lexicon.betterVirtues,
  lexicon.faults,
  lexicon.qualities,
  lexicon.names,
  lexicon.mannerTraits,
  lexicon.terrible,
].flatMap((each) => [...each]);

/** The forms that a word may take: "rudely", "bossier", "bullies". */
const formsOf = (word: string): string[] => {
  const stem = word.replace(/y$/, 'i').replace(/e$/, '');
  return [word, `${word}s`, `${word}ly`, `${stem}es`, `${stem}er`, `${stem}est`, `${stem}ly`];
};

const forms: ReadonlySet<string> = new Set(words.flatMap(formsOf));

const frequent = wordsOf('have be the that than like not can love hear more think with people and his');

/** The letters that the telling word of a phrase begins with, whatever form it takes. */
const stemOf = (phrase: readonly string[]): string => {
  const [longest = ''] = phrase
    .filter((word) => word !== '*' && !frequent.has(word))
    .sort((a, b) => b.length - a.length);
  return longest.slice(0, 4);
};

const phrasesOf = (patterns: Patterns): readonly (readonly string[])[] => [...patterns.values()].flat();

const stems: ReadonlySet<string> = new Set(
  [doings, predicates, wishes, lexicon.longNames, lexicon.longVirtues].flatMap(phrasesOf).map(stemOf),
);

const isTelling = (word: string): boolean => forms.has(word) || stems.has(word.slice(0, 4));

/** Whether a sentence, with compounds as one word, has a word of the lexicon at all. Most have none, and need no closer look. */
export const isCandidate = (sentence: string): boolean =>
  (
    sentence
      .toLowerCase()
      .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
      .match(/\p{L}+/gu) ?? []
  ).some(isTelling);
