/**
 * A text with compounds as one word: `hot-headed` becomes `hotheaded`. The hyphen stands first in the pattern because few texts
 * have one, and a search for it is fast.
 */
export const withoutHyphens = (text: string): string => text.replace(/-(?<=\p{L}-)(?=\p{L})/gu, '');

/** The words of a list that is separated by white space, without hyphens. */
export const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(withoutHyphens(list).trim().split(/\s+/));

/** Patterns of words, one a line. `*` stands for one to three words. */
export const patternsOf = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
