import { isBetween, isNoun, isVerb, leadingNouns, objects, people, things, writers } from './grammar.ts';
import { type Holder, holderOf, startOf } from './noun-phrase.ts';
import { type Sentence, type Token, tokenAt } from './token.ts';

/** Of whom or what a verb is said. `from` is where its subject, or the part of the clause with the verb, begins. */
export type Subject = { holder: Holder; from: number };

/** Said of nothing that matters here. */
export const nowhere: Subject = { holder: 'thing', from: 0 };

const isPronoun = ({ word }: Token): boolean =>
  people.has(word) || things.has(word) || writers.has(word) || objects.has(word);

const isClauseEnd = ({ word }: Token): boolean =>
  word === ';' || word === ':' || word === '–' || word === '—' || word === '(';

/** The last verb before `end` in the same sentence. */
export const verbBefore = (tokens: Sentence, end: number): number => {
  for (let i = end - 1; i >= 0; i -= 1) {
    const token = tokenAt(tokens, i);
    if (isClauseEnd(token)) return -1;
    if (isVerb(token)) return i;
  }
  return -1;
};

/** Past a remark between two commas, of which the second is at `comma`; the comma itself if there is no such remark. */
const beforeRemark = (tokens: Sentence, comma: number): number => {
  for (let i = comma - 1; i > 0; i -= 1) if (tokenAt(tokens, i).word === ',') return i - 1;
  return comma;
};

const ofNounPhrase = (tokens: Sentence, end: number): Subject => {
  const start = startOf(tokens, end);
  const before = tokens[start - 1];
  const found = { holder: holderOf(tokens, start, end), from: start };
  // In "the tone of the letter" the first noun is the subject; in "over the year Lena" there is none before.
  if (before?.pos === 'ADP' && before.word !== 'as') {
    const outer = tokens[start - 2];
    if (outer && isNoun(outer)) return ofNounPhrase(tokens, start - 2);
    if (outer && (people.has(outer.word) || things.has(outer.word)))
      return { holder: holderOf(tokens, start - 2, start - 2), from: start - 2 };
  }
  return found;
};

/** The noun that a relative clause describes, if `subject` is the subject of one: "the tests he wrote". */
const describedBy = (tokens: Sentence, subject: Subject): Subject => {
  const before = tokens[subject.from - 1];
  if (!before) return subject;
  const isRelative =
    before.word === 'that' || before.word === 'which' || before.word === 'who' || before.word === 'what';
  if (before.word === 'what') return { holder: 'thing', from: subject.from - 1 };
  const at = isRelative ? subject.from - 2 : subject.from - 1;
  const noun = tokens[at];
  return noun && isNoun(noun) && !/[a-z]ing$/.test(noun.word) ? ofRelative(tokens, at) : subject;
};

const ofRelative = (tokens: Sentence, end: number): Subject => {
  const found = ofNounPhrase(tokens, end);
  // "The way she talks" is hers.
  return ['way', 'manner', 'tone'].includes(tokenAt(tokens, end).word)
    ? { ...found, holder: 'manner' }
    : found;
};

/** Of whom or what the verb at `verb` is said. */
export const subjectOf = (tokens: Sentence, verb: number, depth = 0): Subject => {
  let at = verb - 1;
  while (at >= 0 && isBetween(tokenAt(tokens, at))) at -= 1;
  const token = tokens[at];
  if (!token || depth > 4) return { holder: 'none', from: at + 1 };
  if (token.word === ',' || token.word === ')') {
    const before = beforeRemark(tokens, at);
    if (
      before !== at &&
      before >= 0 &&
      !isVerb(tokenAt(tokens, before)) &&
      (isNoun(tokenAt(tokens, before)) || isPronoun(tokenAt(tokens, before)))
    )
      return { ...subjectAt(tokens, before, depth), from: at + 1 };
  }
  if (
    token.word === 'and' ||
    token.word === 'but' ||
    token.word === ',' ||
    token.word === 'or' ||
    token.word === 'yet'
  ) {
    const earlier = verbBefore(tokens, at);
    return earlier < 0
      ? { holder: 'none', from: at + 1 }
      : { ...subjectOf(tokens, earlier, depth + 1), from: at + 1 };
  }
  return subjectAt(tokens, at, depth);
};

const ofEarlierVerb = (tokens: Sentence, at: number, depth: number): Subject => {
  const earlier = verbBefore(tokens, at);
  return earlier < 0 ? { holder: 'none', from: at } : subjectOf(tokens, earlier, depth + 1);
};

const subjectAt = (tokens: Sentence, at: number, depth: number): Subject => {
  const token = tokenAt(tokens, at);
  if (
    token.word === 'who' ||
    ((token.word === 'that' || token.word === 'which') && at > 0 && isNoun(tokenAt(tokens, at - 1)))
  )
    return at > 0 ? { ...ofNounPhrase(tokens, at - 1), from: at } : { holder: 'person', from: at };
  if (isPronoun(token)) {
    // In "I never knew him to be rude", the denial stands before the verb that "him" belongs to.
    if (objects.has(token.word) && !people.has(token.word) && at > 0 && isVerb(tokenAt(tokens, at - 1)))
      return { holder: 'person', from: subjectOf(tokens, at - 1, depth + 1).from };
    const found = { holder: holderOf(tokens, at, at), from: at };
    return token.word === 'they' && mentionsThings(tokens, at) ? { ...found, holder: 'thing' } : found;
  }
  if (leadingNouns.has(token.lemma)) return ofEarlierVerb(tokens, at, depth);
  if (isNoun(token)) return ofNounPhrase(tokens, at);
  if (isVerb(token)) return describedBy(tokens, subjectOf(tokens, at, depth + 1));
  if (token.word === 'of' && leadingNouns.has(tokenAt(tokens, at - 1).lemma))
    return ofEarlierVerb(tokens, at, depth);
  if (token.pos === 'ADP' || token.pos === 'SCONJ') return { ...ofEarlierVerb(tokens, at, depth), from: at };
  return { holder: 'none', from: at + 1 };
};

/** Whether "they" may stand for things: the sentence has named a plural before, and it is not people. */
const mentionsThings = (tokens: Sentence, at: number): boolean =>
  tokens
    .slice(0, at)
    .some(
      (token, i) => token.pos === 'NOUN' && token.word.endsWith('s') && holderOf(tokens, i, i) === 'thing',
    );
