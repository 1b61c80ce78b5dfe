import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type TokenItsFunction } from 'wink-nlp';
import type { Token } from './token.ts';
import { withoutHyphens } from './words.ts';

// The model takes a moment to load, and most processes that know the detectors never read a text.
let loaded: ReturnType<typeof winkNLP> | undefined;
const nlp = () => (loaded ??= winkNLP(model, ['sbd', 'pos']));

const quotations = [
  /“[^”]*”/g,
  /„[^“”]*[“”]/g,
  /«[^»]*»/g,
  /"[^"]*"/g,
  /(?<!\w)‘[^’]*’(?!\w)/g,
  /(?<!\w)'[^']*'(?!\w)/g,
];

/** A text in which a neutral word stands for each quotation, and compounds are written as one word. */
const prepared = (text: string): string =>
  withoutHyphens(
    quotations.reduce((rest, each) => rest.replace(each, 'something'), text.replace(/’(?<=\w’)(?=\w)/g, "'")),
  );

const isAbbreviation = (text: string): boolean => /^\p{Lu}{2,}s?$/u.test(text);

const tokenOf = (text: string, lemma: string, pos: string): Token => {
  const word = text.toLowerCase();
  // Abbreviations such as API are no names.
  return isAbbreviation(text)
    ? { word, lemma, pos: 'NOUN', capital: false }
    : { word, lemma, pos, capital: text !== word };
};

/** Where a sentence may end. The parts may hold more than one. */
const ends = /(?<=[.!?]["”’')]?)\s+(?=["“‘'(]?\p{Lu})|\n+/u;

/** The parts of an English text, each a sentence or a few, with compounds as one word. Quotations are left out. */
export const partsOf = (text: string): string[] =>
  prepared(text)
    .split(ends)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => (/[.!?]["”’')]?$/.test(part) ? part : `${part}.`));

/** The sentences of a part of an English text, each as its tokens. */
export const readSentences = (part: string): Token[][] => {
  const { its, readDoc } = nlp();
  const doc = readDoc(part);
  const tokens = doc.tokens();
  const words = tokens.out();
  // The lemma is typed with a parameter that is not typed as it is declared.
  const lemmas = tokens.out(its.lemma as TokenItsFunction<string>);
  const parts = tokens.out(its.pos);
  const sentences: Token[][] = [];
  let from = 0;
  doc.sentences().each((sentence: ItemSentence) => {
    const to = from + sentence.tokens().length();
    const read = words
      .slice(from, to)
      .map((each, i) => tokenOf(each, lemmas[from + i] ?? each, parts[from + i] ?? 'X'));
    if (read[0]) read[0].capital = false;
    sentences.push(read);
    from = to;
  });
  return sentences;
};
