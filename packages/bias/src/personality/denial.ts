import { denials } from './grammar.ts';
import { type Sentence, tokenAt, wordAt } from './token.ts';

const only = new Set(['only', 'just', 'merely', 'simply']);
const resets = new Set(['but', 'although', 'though', 'because', ';']);
const claims = new Set([
  'think',
  'say',
  'believe',
  'find',
  'mean',
  'call',
  'claim',
  'suggest',
  'agree',
  'true',
  'case',
  'feel',
  'see',
  'consider',
  'wrong',
  'unfair',
  'false',
  'untrue',
  'incorrect',
  'describe',
  'idea',
  'view',
  'rumour',
  'rumor',
  'impression',
  'suggestion',
  'allegation',
]);
const wrongs = new Set(['wrong', 'unfair', 'false', 'untrue', 'incorrect', 'unjust', 'mistake']);

const phrases: readonly (readonly string[])[] = [
  ['far', 'from'],
  ['anything', 'but'],
  ['rather', 'than'],
  ['instead', 'of'],
  ['no', 'longer'],
  ['the', 'least'],
  ['by', 'no', 'means'],
  ['in', 'no', 'way'],
  ['nothing', 'but', 'the', 'opposite'],
];

/** Words of which a sentence has at least one if anything in it is denied. */
export const denying: ReadonlySet<string> = new Set([
  ...denials,
  ...wrongs,
  ...phrases.map((words) => words.reduce((longest, each) => (each.length > longest.length ? each : longest))),
]);

const isPhrase = (tokens: Sentence, at: number): boolean =>
  phrases.some((words) => words.every((word, i) => tokenAt(tokens, at + i).word === word));

const isDenial = (tokens: Sentence, at: number): boolean => {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  return (denials.has(word) && !only.has(next)) || isPhrase(tokens, at);
};

/** Whether what begins at `at` is denied by a word since `from`, or by what a sentence such as "I do not think that" begins with. */
export const isDenied = (tokens: Sentence, from: number, at: number): boolean => {
  for (let i = at - 1; i >= from; i -= 1) {
    if (isDenial(tokens, i)) return true;
    if (resets.has(wordAt(tokens, i)) && tokenAt(tokens, i - 1).word !== 'anything') return false;
  }
  return isDeniedBefore(tokens, from);
};

const isDeniedBefore = (tokens: Sentence, from: number): boolean => {
  const before = tokens[from - 1];
  if (before && isPhrase(tokens, from - 2)) return true;
  const at = before?.word === 'that' || before?.word === 'to' || before?.word === 'if' ? from - 2 : from - 1;
  const claim = tokens[at];
  // "The claim that she is bossy is wrong."
  if (
    claim?.pos === 'NOUN' &&
    claims.has(claim.lemma) &&
    tokens.slice(from).some(({ word }) => wrongs.has(word))
  )
    return true;
  if (!claim || (!claims.has(claim.lemma) && !claims.has(claim.word))) return startsDenied(tokens, from);
  if (wrongs.has(claim.word)) return true;
  for (let i = at; i >= Math.max(0, at - 5); i -= 1) if (isDenial(tokens, i)) return true;
  return false;
};

/** "Not once was she", "no one calls him" and "far from being rude, she". */
const startsDenied = (tokens: Sentence, from: number): boolean =>
  from <= 2 &&
  (isDenial(tokens, 0) || (tokenAt(tokens, 0).word === 'no' && tokenAt(tokens, 1).word === 'one'));
