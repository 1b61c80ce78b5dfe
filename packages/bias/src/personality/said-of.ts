import { objects, owners, people } from './grammar.ts';
import { manners, names } from './lexicon.en.ts';
import { insiders } from './lexicon.people.ts';
import { describedNoun, mannerOf, nounPhraseOf } from './described.ts';
import { predicateOf } from './predicate.ts';
import type { Subject } from './subject.ts';
import { isIn, type Sentence, wordAt } from './token.ts';

export const isPerson = ({ holder }: Subject): boolean => holder === 'person' || holder === 'manner';

/** Also an unknown name, and nobody at all: "Arrogant at times." */
export const mayBePerson = (subject: Subject): boolean =>
  isPerson(subject) || subject.holder === 'name' || subject.holder === 'none';

/** Of whom or what the adjective at `at` is said. */
export const saidOf = (tokens: Sentence, at: number): Subject => {
  // "how rude he was"
  if (wordAt(tokens, at - 1) === 'how' && people.has(wordAt(tokens, at + 1)))
    return { holder: 'person', from: at };
  const noun = describedNoun(tokens, at);
  const head = tokens[noun ?? -1];
  if (noun === undefined || !head) return predicateOf(tokens, at);
  if (isIn(manners, head)) return mannerOf(tokens, noun);
  if (isIn(insiders, head) || isIn(names, head)) return nounPhraseOf(tokens, at, noun);
  return { holder: 'thing', from: at };
};

/** "There is something irritating about her." */
export const isAboutPerson = (tokens: Sentence, at: number): boolean => {
  if (wordAt(tokens, 0) !== 'there' || wordAt(tokens, at + 1) !== 'about') return false;
  const [whom, what] = [wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  return objects.has(whom) || (owners.has(whom) && manners.has(what));
};
