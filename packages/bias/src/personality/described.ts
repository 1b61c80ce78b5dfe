import { fillers, having, isAdverb, isNoun, isVerb, objects, owners } from './grammar.ts';
import { isTrait, manners, names } from './lexicon.en.ts';
import { insiders } from './lexicon.people.ts';
import { ownerOf, startOf } from './noun-phrase.ts';
import { predicateOf } from './predicate.ts';
import { nowhere, type Subject, subjectOf } from './subject.ts';
import { type Sentence, type Token, tokenAt } from './token.ts';

/** The last word of the noun phrase that the adjectives up to `end` stand before; undefined if they stand before none. */
export const describedNoun = (tokens: Sentence, end: number): number | undefined => {
  let at = end + 1;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const next = tokens[at + 1];
    const joins =
      (token.word === 'and' || token.word === ',' || token.word === 'or' || token.word === 'but') &&
      next &&
      (next.pos === 'ADJ' || isTrait(next) || (isAdverb(next) && isTrait(tokens[at + 2] ?? token)));
    if (!joins && token.pos !== 'ADJ' && !isTrait(token)) break;
    at += 1;
  }
  const first = tokens[at];
  if (!first || (!isNoun(first) && !isPersonWord(first) && !names.has(first.word))) return undefined;
  while (
    tokens[at + 1] &&
    isNoun(tokenAt(tokens, at + 1)) &&
    !tokenAt(tokens, at + 1).capital &&
    !hasObject(tokens, at + 1)
  )
    at += 1;
  return at;
};

/** Whether a token may stand before a noun phrase and belong to it: "such a". */
const isLeading = (token: Token): boolean =>
  isAdverb(token) || fillers.has(token.word) || token.pos === 'DET';

/** In "her behaviour upsets the team" the second noun is a verb. */
const hasObject = (tokens: Sentence, at: number): boolean => {
  const next = tokens[at + 1];
  return next !== undefined && (next.pos === 'DET' || owners.has(next.word) || objects.has(next.word));
};

const isPersonWord = ({ word, lemma }: Token): boolean =>
  insiders.has(word) || insiders.has(lemma) || manners.has(lemma);

/** Of whom a noun phrase that ends at `end` is said, with what describes it from `from` on: "is a cold person". */
export const nounPhraseOf = (tokens: Sentence, from: number, end: number): Subject => {
  let start = Math.min(from, startOf(tokens, end));
  while (start > 0 && isLeading(tokenAt(tokens, start - 1))) start -= 1;
  const found = predicateOf(tokens, start);
  if (found.holder !== 'thing') return found;
  return isSubject(tokens, start, end) ? { holder: 'person', from: end } : found;
};

/** Whether a noun phrase is the subject: it begins the sentence and a verb follows. */
const isSubject = (tokens: Sentence, start: number, end: number): boolean =>
  start === 0 && tokens[end + 1] !== undefined && isVerb(tokenAt(tokens, end + 1));

/** Whose manner the noun phrase that ends at `end` is: "his cold tone", or "he has a cold tone". */
export const mannerOf = (tokens: Sentence, end: number): Subject => {
  const start = startOf(tokens, end);
  const owner = ownerOf(tokens, start, end);
  if (owner !== 'none') return { holder: owner, from: start };
  let before = start - 1;
  while (before >= 0 && isLeading(tokenAt(tokens, before))) before -= 1;
  const verb = tokens[before];
  if (verb && (having.has(verb.lemma) || having.has(verb.word))) return subjectOf(tokens, before);
  return nowhere;
};
