import { type Sentence, type Token, tokenAt } from './token.ts';

export type Patterns = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Patterns by their first word. */
export const byFirstWord = (patterns: readonly (readonly string[])[]): Patterns => {
  const found = new Map<string, (readonly string[])[]>();
  for (const pattern of patterns) {
    const [first = ''] = pattern;
    found.set(first, [...(found.get(first) ?? []), pattern]);
  }
  return found;
};

const is = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lemma === word || token.word === word);

const longestGap = 3;

const endOf = (tokens: Sentence, at: number, pattern: readonly string[]): number => {
  const [word, ...rest] = pattern;
  if (word === undefined) return at - 1;
  if (word !== '*') return is(tokens[at], word) ? endOf(tokens, at + 1, rest) : -1;
  for (let gap = 1; gap <= longestGap; gap += 1) {
    const end = endOf(tokens, at + gap, rest);
    if (end >= 0) return end;
  }
  return -1;
};

/** Where the first of the patterns that begins at `at` ends; -1 if none does. `*` in a pattern is one to three words. */
export const matchOf = (patterns: Patterns, tokens: Sentence, at: number): number => {
  const { word, lemma } = tokenAt(tokens, at);
  for (const pattern of patterns.get(word) ?? (word === lemma ? undefined : patterns.get(lemma)) ?? []) {
    const end = endOf(tokens, at, pattern);
    if (end >= 0) return end;
  }
  return -1;
};
