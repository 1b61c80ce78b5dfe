/** `word` is in lower case. `capital` says that it begins with a capital letter and is not the first of its sentence. */
export type Token = { word: string; lemma: string; pos: string; capital: boolean };

export type Sentence = readonly Token[];

const outside: Token = { word: '', lemma: '', pos: 'X', capital: false };

/** The token at a place; one without a word outside the sentence. */
export const tokenAt = (tokens: Sentence, at: number): Token => tokens[at] ?? outside;

export const wordAt = (tokens: Sentence, at: number): string => tokenAt(tokens, at).word;

export const isIn = (words: ReadonlySet<string>, { word, lemma }: Token): boolean =>
  words.has(word) || words.has(lemma);
