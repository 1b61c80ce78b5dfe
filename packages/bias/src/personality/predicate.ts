import {
  auxiliaries,
  denials,
  fillers,
  isAdverb,
  isNoun,
  isVerb,
  judging,
  linking,
  objects,
  people,
} from './grammar.ts';
import { isTrait } from './lexicon.en.ts';
import { holderOf, startOf } from './noun-phrase.ts';
import { nowhere, type Subject, subjectOf, verbBefore } from './subject.ts';
import { type Sentence, type Token, tokenAt, wordAt } from './token.ts';

const isLinking = ({ lemma, word }: Token): boolean => linking.has(lemma) || linking.has(word);
const isJudging = ({ lemma, pos }: Token): boolean => judging.has(lemma) && pos !== 'NOUN';
const comparing = new Set(['as', 'like', 'into']);

const isSkipped = (token: Token): boolean =>
  !comparing.has(token.word) &&
  (isAdverb(token) ||
    denials.has(token.word) ||
    fillers.has(token.word) ||
    token.pos === 'ADJ' ||
    isTrait(token));

/** Back over the words of degree and the other members of a list, from before `start`. */
const beforeList = (tokens: Sentence, start: number): number => {
  let at = start - 1;
  for (; at >= 0; at -= 1) {
    const token = tokenAt(tokens, at);
    const before = tokens[at - 1];
    const isList =
      ['and', 'or', ',', 'but', 'nor', 'yet'].includes(token.word) &&
      before !== undefined &&
      isSkipped(before);
    if (!isSkipped(token) && !isList) return at;
  }
  return at;
};

/** Past "by two of his peers" that ends at `at`; `at` itself if no such words end there. */
const beforeAgent = (tokens: Sentence, at: number): number => {
  for (let i = at; i >= Math.max(0, at - 7); i -= 1) {
    const { word } = tokenAt(tokens, i);
    if (word === 'by') return i - 1;
    if (isVerb(tokenAt(tokens, i))) return at;
  }
  return at;
};

/** "comes across", "is known" */
const particles = new Set(['across', 'over', 'off', 'out', 'known', 'much']);

/** The subject of a sentence that names nobody: "Arrogant at times." */
const nobodyNamed: Subject = { holder: 'none', from: 0 };

/** "finds her cold": of whom somebody thinks so. The part for denials begins at the verb's own subject. */
const judged = (tokens: Sentence, end: number): Subject | undefined => {
  const last = tokens[end];
  if (!last || (!isNoun(last) && !objects.has(last.word))) return undefined;
  const start = objects.has(last.word) ? end : startOf(tokens, end);
  const verb = tokens[start - 1];
  if (!verb) return undefined;
  const isSeen = verb.word === 'on' && tokenAt(tokens, start - 2).lemma === 'look';
  if (!isJudging(verb) && !isSeen) return undefined;
  return { holder: holderOf(tokens, start, end), from: Math.max(0, subjectOf(tokens, start - 1).from) };
};

/** "was she rude", with the subject after the verb. */
const isInverted = (tokens: Sentence, at: number): boolean =>
  people.has(tokenAt(tokens, at).word) && auxiliaries.has(wordAt(tokens, at - 1));

const breaks = new Set([',', ';', ':', 'but', 'and', 'or', '.', '–', '—']);

/** What follows a comma or "and" at `at`: "is good with figures but rude", "is, frankly, rude", or a sentence without a verb. */
const afterBreak = (tokens: Sentence, at: number): Subject => {
  const verb = verbBefore(tokens, at);
  if (verb < 0) return { holder: hasVerb(tokens, at) ? 'thing' : 'none', from: at + 1 };
  if (!isLinking(tokenAt(tokens, verb)) || tokenAt(tokens, at).word === ';') return nowhere;
  const subject = subjectOf(tokens, verb);
  return tokenAt(tokens, at).word === 'or' || verb === at - 1 ? subject : { ...subject, from: at + 1 };
};

const hasVerb = (tokens: Sentence, end: number): boolean => tokens.slice(0, end).some(isVerb);

/** Of whom the words "as", "like" or "into" at `as` say something: "is seen by many as", "strikes people as", "acts like". */
const comparedOf = (tokens: Sentence, as: number): Subject => {
  const end = beforeList(tokens, as);
  const found = judged(tokens, end);
  if (found) return found;
  const verb = beforeAgent(tokens, end);
  const said = tokens[verb];
  if (!said) return nobodyNamed;
  if (tokenAt(tokens, verb - 1).lemma === 'strike') return subjectOf(tokens, verb - 1);
  if (breaks.has(said.word)) return afterBreak(tokens, verb);
  return isVerb(said) || isJudging(said) || particles.has(said.word) ? subjectOf(tokens, verb) : nowhere;
};

/** Of whom or what something is said that begins at `start` and follows "is", "seems", "comes across as" and the like. */
export const predicateOf = (tokens: Sentence, start: number): Subject => {
  let at = beforeList(tokens, start);
  if (tokenAt(tokens, at).word === 'to') at = beforeList(tokens, at);
  const said = tokens[at];
  if (!said) return nobodyNamed;
  if (comparing.has(said.word)) return comparedOf(tokens, at);
  if (isInverted(tokens, at)) return { holder: 'person', from: 0 };
  const found = judged(tokens, at);
  if (found) return found;
  if (particles.has(said.word) || isLinking(said) || isJudging(said)) return subjectOf(tokens, at);
  if (breaks.has(said.word)) return afterBreak(tokens, at);
  // "is at times rude"
  const preposition = isNoun(said) ? startOf(tokens, at) - 1 : -1;
  return tokenAt(tokens, preposition).pos === 'ADP' ? predicateOf(tokens, preposition) : nowhere;
};
