import { isDenied } from './denial.ts';
import { isNeeded, isVerb } from './grammar.ts';
import { doings, predicates, wishes } from './lexicon.phrases.ts';
import { matchOf } from './pattern.ts';
import { predicateOf } from './predicate.ts';
import { mayBePerson } from './said-of.ts';
import { subjectOf } from './subject.ts';
import { type Sentence, tokenAt } from './token.ts';

/** "He is hard to work with." */
export const isHardToBear = (tokens: Sentence, at: number): boolean => {
  if (matchOf(predicates, tokens, at) < 0) return false;
  const subject = predicateOf(tokens, at);
  return mayBePerson(subject) && !isDenied(tokens, subject.from, at);
};

/** "You should smile more", "watch your tone". */
export const shouldChange = (tokens: Sentence, at: number): boolean => {
  if (matchOf(wishes, tokens, at) < 0) return false;
  const subject = subjectOf(tokens, at);
  return mayBePerson(subject) && (subject.holder === 'none' || isNeeded(tokens, at));
};

/** "She holds grudges." */
export const doesHarm = (tokens: Sentence, at: number): boolean => {
  if (!isVerb(tokenAt(tokens, at)) || matchOf(doings, tokens, at) < 0) return false;
  const subject = subjectOf(tokens, at);
  return mayBePerson(subject) && !isDenied(tokens, subject.from, at);
};
