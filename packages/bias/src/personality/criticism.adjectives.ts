import { isDenied } from './denial.ts';
import { behaving, excess, isNeeded, owners } from './grammar.ts';
import * as lexicon from './lexicon.en.ts';
import { describedNoun } from './described.ts';
import { isAboutPerson, isPerson, mayBePerson, saidOf } from './said-of.ts';
import { subjectOf, verbBefore } from './subject.ts';
import { isIn, type Sentence, tokenAt, wordAt } from './token.ts';

/** "She is controlling the costs." */
const isProgressive = (tokens: Sentence, at: number): boolean => {
  const next = tokens[at + 1];
  return wordAt(tokens, at).endsWith('ing') && (next?.pos === 'DET' || owners.has(next?.word ?? ''));
};

const isExcess = (tokens: Sentence, at: number): boolean => excess.has(wordAt(tokens, at - 1));

type Kind = 'personal' | 'ambiguous' | 'ofManner' | 'ofHuman';

const kindOf = (tokens: Sentence, at: number): Kind | undefined => {
  const token = tokenAt(tokens, at);
  if (isIn(lexicon.personal, token)) return 'personal';
  if (isIn(lexicon.ambiguous, token)) return 'ambiguous';
  if (isIn(lexicon.excessive, token) && isExcess(tokens, at)) return 'ambiguous';
  if (lexicon.terrible.has(token.word) && lexicon.human.has(wordAt(tokens, describedNoun(tokens, at) ?? -1)))
    return 'ofHuman';
  return lexicon.mannerTraits.has(token.word) ? 'ofManner' : undefined;
};

/** Whether a sentence without a subject can only mean a person: "Too emotional under pressure.", "Stubborn, but capable." */
const isOfPerson = (tokens: Sentence, at: number): boolean =>
  isExcess(tokens, at) ||
  describedNoun(tokens, at) !== undefined ||
  !tokens.some(({ pos, lemma }) => pos === 'NOUN' && lemma !== 'time');

/** "She is abrasive", "he is too direct", "his cold tone". */
export const namesFault = (tokens: Sentence, at: number): boolean => {
  const kind = kindOf(tokens, at);
  if (kind === undefined || isProgressive(tokens, at)) return false;
  const subject = isAboutPerson(tokens, at) ? { holder: 'person' as const, from: 1 } : saidOf(tokens, at);
  const fits = {
    personal: mayBePerson(subject),
    ambiguous: isPerson(subject) || (subject.holder === 'none' && isOfPerson(tokens, at)),
    ofManner: subject.holder === 'manner' || (isPerson(subject) && describedNoun(tokens, at) !== undefined),
    ofHuman: isPerson(subject),
  };
  return fits[kind] && !isDenied(tokens, subject.from, at);
};

/** "She is not approachable", "he should be warmer". */
export const missesVirtue = (tokens: Sentence, at: number): boolean => {
  const isVirtue = isIn(lexicon.virtues, tokenAt(tokens, at));
  const isMore = isVirtue && [1, 2, 3].some((back) => wordAt(tokens, at - back) === 'more');
  const isBetter = lexicon.betterVirtues.has(wordAt(tokens, at)) || isMore;
  if (!isBetter && !isVirtue) return false;
  const subject = saidOf(tokens, at);
  if (isBetter) return mayBePerson(subject) && isNeeded(tokens, at);
  return (isPerson(subject) || subject.holder === 'name') && isDenied(tokens, subject.from, at);
};

/** "He speaks condescendingly." */
export const behavesBadly = (tokens: Sentence, at: number): boolean => {
  const adjective = /^(.+)ly$/.exec(wordAt(tokens, at))?.[1]?.replace(/i$/, 'y');
  if (adjective === undefined) return false;
  if (!lexicon.personal.has(adjective) && !lexicon.ambiguous.has(adjective)) return false;
  const verb = verbBefore(tokens, at);
  if (verb < at - 4 || !behaving.has(tokenAt(tokens, verb).lemma)) return false;
  const subject = subjectOf(tokens, verb);
  return mayBePerson(subject) && !isDenied(tokens, subject.from, at);
};
