import { owners, objects, people, things, writers, isNoun } from './grammar.ts';
import { ambiguous, excessive, manners, personal } from './lexicon.en.ts';
import { firstNames, insiders, machinesToo, notPeople, outsiders } from './lexicon.people.ts';
import { isIn, type Sentence, type Token, tokenAt, wordAt } from './token.ts';

/** What a noun phrase stands for. A `name` may be that of a person or of a product. */
export type Holder = 'person' | 'name' | 'manner' | 'thing' | 'writer' | 'none';

const isSome = (words: ReadonlySet<string>, token: Token): boolean =>
  isIn(words, token) || words.has(token.word.replace(/s$/, ''));

const isDescribing = (token: Token): boolean =>
  token.pos === 'ADJ' ||
  token.pos === 'NUM' ||
  token.pos === 'ADV' ||
  [personal, ambiguous, excessive].some((words) => words.has(token.word));

const determiners = new Set(['my', 'our', 'its']);

/** "Anna's", or "and" between two words that describe the same noun. */
const joins = (tokens: Sentence, at: number): boolean => {
  const word = wordAt(tokens, at);
  if (word === "'s" || word === "'") return true;
  return (
    (word === 'and' || word === ',') && [at - 1, at + 1].every((each) => isDescribing(tokenAt(tokens, each)))
  );
};

/** Where the noun phrase that ends at `end` begins. */
export const startOf = (tokens: Sentence, end: number): number => {
  for (let i = end - 1; i >= 0; i -= 1) {
    const token = tokenAt(tokens, i);
    if (token.pos === 'DET' || owners.has(token.word) || determiners.has(token.word)) return i;
    if (!isNoun(token) && !isDescribing(token) && !joins(tokens, i)) return i + 1;
  }
  return 0;
};

const nameOf = ({ word, pos, capital }: Token): Holder | undefined => {
  if (firstNames.has(word) && (capital || pos === 'PROPN' || pos === 'NOUN')) return 'person';
  if (notPeople.has(word) || /\d/.test(word)) return capital || pos === 'PROPN' ? 'thing' : undefined;
  return capital || pos === 'PROPN' ? 'name' : undefined;
};

/** Whose something is, by "his" or "Anna's" from `start` to before `end`. */
export const ownerOf = (tokens: Sentence, start: number, end: number): Holder => {
  for (let i = start; i < end; i += 1) {
    const token = tokenAt(tokens, i);
    if (owners.has(token.word)) return 'person';
    if (writers.has(token.word)) return 'writer';
    if ((token.word === "'s" || token.word === "'") && i > start) return holderOf(tokens, start, i - 1);
  }
  return 'none';
};

/** Whom or what the noun phrase from `start` to `end` stands for. */
export function holderOf(tokens: Sentence, start: number, end: number): Holder {
  const head = tokens[end];
  if (!head) return 'none';
  if (people.has(head.word) || objects.has(head.word)) return 'person';
  if (writers.has(head.word)) return 'writer';
  if (things.has(head.word)) return 'thing';
  if (isSome(manners, head)) return ownerOf(tokens, start, end) === 'person' ? 'manner' : 'thing';
  const name = nameOf(head);
  const before = tokens[end - 1];
  // In "Marta Ruiz" the first name says that it is a person.
  if (name === 'name' && before && end > start && nameOf(before) === 'person') return 'person';
  if (name === 'name' && tokenAt(tokens, start).pos === 'DET') return 'thing';
  if (name) return name;
  if (isSome(outsiders, head)) return 'thing';
  if (isSome(machinesToo, head) && before?.pos === 'NOUN' && end > start) return 'thing';
  if (isSome(insiders, head)) return 'person';
  return 'thing';
}
