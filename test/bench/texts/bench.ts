import { agenticCommunal } from '@cairn/bias/agentic-communal';
import { labelled, qualities } from '@cairn/bias/labelled.fixture';
import { languageOf } from '@cairn/bias/language';
import { personalityLanguage } from '@cairn/bias/personality-language';
import { polarityOf } from '@cairn/bias/polarity';
import { unsupportedClaim } from '@cairn/bias/unsupported-claim';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { inTurn, type Line } from '../figures.ts';

const sentencesOfText = 6;

const personality = ['tuning', 'held-out', 'further'].map((part) => `personality-language.${part}`);

/** Texts of six labelled sentences each. */
const textsOf = (files: readonly string[]): string[] => {
  const rows = files.flatMap(labelled);
  const found: string[] = [];
  for (let i = 0; i < rows.length; i += sentencesOfText)
    found.push(
      rows
        .slice(i, i + sentencesOfText)
        .map(({ text }) => text)
        .join(' '),
    );
  return found;
};

/** How many words a round reads at least. With fewer, the engine still compiles most of what is measured. */
const wordsOfRound = 100_000;

/** Words in a second, over all texts several times. */
const speedOf = (all: readonly string[], words: number, read: (text: string) => unknown): number => {
  const times = Math.ceil(wordsOfRound / words);
  const since = performance.now();
  for (let i = 0; i < times; i += 1) for (const text of all) read(text);
  return (words * times * 1_000) / (performance.now() - since);
};

const nlp = winkNLP(model, ['sbd', 'pos']);

type Facts = { about: string; text: string; language: string };

const detect = (facts: Facts): void => {
  personalityLanguage(facts);
  agenticCommunal(facts);
  unsupportedClaim('4')({ ...facts, evidenceCount: 0 });
  polarityOf(facts);
};

const alone = (text: string) => nlp.readDoc(text).tokens().out(nlp.its.pos);

const factsOf = (text: string): Facts => ({ about: 'text', text, language: languageOf({ text }) });

const compare = (find: (facts: Facts) => unknown, all: readonly string[], rounds: number) => {
  const words = all.join(' ').split(/\s+/).length;
  // The first round of each is not measured.
  speedOf(all, words, (text) => find(factsOf(text)));
  speedOf(all, words, alone);
  return inTurn(
    rounds,
    async () => speedOf(all, words, (text) => find(factsOf(text))),
    async () => speedOf(all, words, alone),
  );
};

/**
 * How fast all text detectors together are beside wink-nlp alone, which splits sentences and tags words: in ordinary reviews,
 * and in texts in which almost every sentence has a word of the lexicon.
 */
export const benchTexts = async (rounds: number): Promise<Line[]> => [
  {
    what: 'personality language in ordinary reviews, beside wink-nlp alone',
    ...(await compare(personalityLanguage, textsOf(['unsupported-claim']), rounds)),
    unit: 'words/s',
    mark: 0.7,
  },
  {
    what: 'all text detectors in ordinary reviews',
    ...(await compare(detect, textsOf(['unsupported-claim']), rounds)),
    unit: 'words/s',
    mark: 0.7,
  },
  {
    what: 'all text detectors, a word of the lexicon in every sentence',
    ...(await compare(detect, textsOf(personality), rounds)),
    unit: 'words/s',
  },
];

/** Precision and recall of the text detectors on the labelled sentences, a line for each file. */
export const printedQualities = (): string =>
  Object.entries(qualities())
    .map(
      ([name, { sentences, precision, recall }]) =>
        `${name.padEnd(32)} ${sentences} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    .join('\n');
