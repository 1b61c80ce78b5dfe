import { isDenied } from './denial.ts';
import { denials, having, isNeeded, isNoun } from './grammar.ts';
import * as lexicon from './lexicon.en.ts';
import { ownerOf, startOf } from './noun-phrase.ts';
import { matchOf } from './pattern.ts';
import { mannerOf, nounPhraseOf } from './described.ts';
import { isAboutPerson, isPerson, mayBePerson } from './said-of.ts';
import { subjectOf } from './subject.ts';
import { isIn, type Sentence, tokenAt, wordAt } from './token.ts';

const problems = new Set(['problem', 'concern', 'issue', 'trouble']);

/** Everybody has an attitude: it is a fault if it is bad, or said to be a problem. */
const isFault = (tokens: Sentence, start: number, at: number): boolean => {
  if (!isIn(lexicon.neutralFaults, tokenAt(tokens, at))) return true;
  const isBad = tokens.slice(start, at).some(({ word }) => lexicon.badWords.has(word));
  return isBad || tokens.some(({ lemma }) => problems.has(lemma));
};

const isCompound = (tokens: Sentence, end: number): boolean => {
  const next = tokens[end + 1];
  return next !== undefined && isNoun(next);
};

/** "Her arrogance is well known", "he has a temper". */
export const hasFault = (tokens: Sentence, at: number): boolean => {
  if (!isIn(lexicon.faults, tokenAt(tokens, at))) return false;
  const start = startOf(tokens, at);
  if (!isFault(tokens, start, at) || isCompound(tokens, at)) return false;
  if (isAboutPerson(tokens, at)) return !isDenied(tokens, 1, at);
  const owner = ownerOf(tokens, start, at);
  if (owner !== 'none') return owner === 'person' && !denials.has(wordAt(tokens, start - 1));
  const subject = mannerOf(tokens, at);
  return isPerson(subject) && !isDenied(tokens, subject.from, at);
};

const beforeQuality = new Set([
  'a',
  'any',
  'much',
  'the',
  'some',
  'enough',
  'real',
  'true',
  'in',
  'no',
  'little',
  'more',
]);

/** "He lacks charm", "her lack of tact", "he has no empathy", "you should show more patience". */
export const lacksQuality = (tokens: Sentence, at: number): boolean => {
  if (!isIn(lexicon.qualities, tokenAt(tokens, at))) return false;
  let verb = startOf(tokens, at) - 1;
  while (verb > 0 && beforeQuality.has(wordAt(tokens, verb))) verb -= 1;
  const { word, lemma } = tokens[verb] ?? { word: '', lemma: '' };
  if (word === 'of' && tokenAt(tokens, verb - 1).lemma === 'lack')
    return isPerson(mannerOf(tokens, verb - 1));
  const subject = subjectOf(tokens, verb);
  const isDeniedVerb = isDenied(tokens, subject.from, verb);
  if (lemma === 'lack' || word === 'lacking') return mayBePerson(subject) && !isDeniedVerb;
  if (!having.has(lemma) && !having.has(word)) return false;
  const between = tokens.slice(verb, at).map((each) => each.word);
  const isWished = between.includes('more') && isNeeded(tokens, at);
  return (
    isPerson(subject) && (isWished || isDeniedVerb || between.includes('no') || between.includes('little'))
  );
};

/** "He is a bully", "she is not a team player". */
export const isCalledNames = (tokens: Sentence, at: number): boolean => {
  const token = tokenAt(tokens, at);
  const [long, praise] = [lexicon.longNames, lexicon.longVirtues].map((each) => matchOf(each, tokens, at));
  const end = Math.max(long ?? -1, praise ?? -1, isIn(lexicon.names, token) ? at : -1);
  if (end < 0 || token.capital || isCompound(tokens, end)) return false;
  const subject = nounPhraseOf(tokens, at, end);
  if (!isPerson(subject) && subject.holder !== 'name') return false;
  return isDenied(tokens, subject.from, at) === (praise ?? -1) >= 0;
};
