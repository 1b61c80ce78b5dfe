import type { Template } from '../template.ts';
import { figure, noChanceFigure } from './figures.ts';

const bands = ['', 'low', 'middle', 'high'];

/** What the detectors of texts say in English. */
export const texts = {
  personalityLanguage: {
    counted: 'sentences in English',
    parts: ({ numbers: { sentences = 0, criticising = 0 } }) => ({
      seen: `${figure(criticising)} of ${figure(sentences)} sentences ${criticising === 1 ? 'reads' : 'read'} as criticism of the person and not of the work, by a list of English words`,
      chance: noChanceFigure,
      look: 'look at what the person did, and say that instead',
    }),
    inTexts: 'have sentences that read as criticism of the person and not of the work',
  },
  agenticCommunal: {
    counted: 'words in English',
    parts: ({
      numbers: { words = 0, agentic = 0, communal = 0, agenticPer100 = 0, communalPer100 = 0 },
    }) => ({
      seen: `${figure(agentic)} agentic and ${figure(communal)} communal words in ${figure(words)}, which is ${figure(agenticPer100, 1)} and ${figure(communalPer100, 1)} in 100`,
      chance: noChanceFigure,
      look: 'look at whether you would choose these words for everybody',
    }),
  },
  toneAgainstRating: {
    counted: 'words of a tone beside a mark on a scale',
    parts: ({ numbers: { words = 0, positive = 0, negative = 0, toneBand = 0, ratingBand = 0 } }) => ({
      seen: `the tone of ${figure(words)} words is ${bands[toneBand] ?? ''} (${figure(positive)} of praise, ${figure(negative)} of fault), and the mark is in the ${bands[ratingBand] ?? ''} third of the scale`,
      chance: noChanceFigure,
      look: 'look at whether the text explains the mark',
    }),
  },
} satisfies Readonly<Record<string, Template>>;
