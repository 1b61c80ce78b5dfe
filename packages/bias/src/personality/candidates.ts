import { denying } from './denial.ts';
import { excess } from './grammar.ts';
import * as lexicon from './lexicon.en.ts';
import { doings, predicates, wishes } from './lexicon.phrases.ts';
import type { Patterns } from './pattern.ts';
import { wordsOf } from './words.ts';

/** The forms that a word may take: "rudely", "bossier", "bullies". */
const formsOf = (word: string): string[] => {
  const stem = word.replace(/y$/, 'i').replace(/e$/, '');
  return [word, `${word}s`, `${word}ly`, `${stem}es`, `${stem}er`, `${stem}est`, `${stem}ly`];
};

const formsIn = (lists: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((each) => [...each]).flatMap(formsOf));

const telling = formsIn([
  lexicon.personal,
  lexicon.ambiguous,
  lexicon.betterVirtues,
  lexicon.faults,
  lexicon.names,
  lexicon.mannerTraits,
]);

/** Words that tell only beside one that says that there is too much of them, or too little. */
const excessive = formsIn([lexicon.excessive]);
const praising = formsIn([lexicon.virtues, lexicon.qualities]);
const missing = new Set([...denying, ...wordsOf('t nt cannot little more lack lacks lacked lacking')]);

const isIn = (words: ReadonlySet<string>) => (word: string) => words.has(word);

const tells = (words: readonly string[]): boolean =>
  words.some(isIn(telling)) ||
  (words.some(isIn(excessive)) && words.some(isIn(excess))) ||
  (words.some(isIn(praising)) && words.some(isIn(missing)));

const frequent = wordsOf('have be the that than like not can love hear more think with people and his');

/** Words of phrases whose forms begin otherwise ("took"), or that are joined to others ("can't"). */
const irregular = wordsOf('have be take hold lose fly throw think get can not bear grow shine pay good');

const beginningOf = (word: string): string => word.slice(0, 3);

type Telling = { readonly stem: string; readonly beginnings: readonly string[] };

/** The letters that the telling word of a phrase begins with, whatever form it takes, and those that its other words do. */
const tellingOf = (phrase: readonly string[]): Telling => {
  const words = phrase.filter((word) => word !== '*');
  const [longest = ''] = words.filter((word) => !frequent.has(word)).sort((a, b) => b.length - a.length);
  const regular = words.filter((word) => !irregular.has(word));
  return { stem: longest.slice(0, 4), beginnings: regular.map(beginningOf) };
};

const phrasesOf = (patterns: Patterns): readonly (readonly string[])[] => [...patterns.values()].flat();

const phrases = new Map<string, Telling[]>();
for (const phrase of [doings, predicates, wishes, lexicon.longNames, lexicon.longVirtues].flatMap(
  phrasesOf,
)) {
  const found = tellingOf(phrase);
  phrases.set(found.stem, [...(phrases.get(found.stem) ?? []), found]);
}

const mayHoldPhrase = (words: readonly string[]): boolean => {
  const found = words.flatMap((word) => phrases.get(word.slice(0, 4)) ?? []);
  if (found.length === 0) return false;
  const begun = new Set(words.map(beginningOf));
  return found.some(({ beginnings }) => beginnings.every((each) => begun.has(each)));
};

/**
 * Whether a sentence, with compounds as one word, has the words of the lexicon that a criticism needs. Most sentences have not,
 * and are not read any closer.
 */
export const isCandidate = (sentence: string): boolean => {
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return tells(words) || mayHoldPhrase(words);
};
