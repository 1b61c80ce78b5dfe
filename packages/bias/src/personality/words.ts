/** The words of a list that is separated by white space, without hyphens: `hot-headed` is looked up as `hotheaded`. */
export const wordsOf = (list: string): ReadonlySet<string> =>
  new Set(list.replaceAll('-', '').trim().split(/\s+/));

/** Patterns of words, one a line. `*` stands for one to three words. */
export const patternsOf = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
