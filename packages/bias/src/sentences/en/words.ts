import type { Words } from '../template.ts';
import { cycle } from './cycle.ts';
import { effect } from './effect.ts';
import { figure, noChanceFigure } from './figures.ts';
import { screening } from './screening.ts';

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const english: Words = {
  detectors: { ...screening, ...cycle },
  unknown: {
    counted: 'items',
    parts: ({ detector, sampleSize }) => ({
      seen: `the detector ${detector} found something in ${sampleSize} items`,
      chance: noChanceFigure,
      look: 'look at its numbers',
    }),
  },
  sentence: ({ seen, chance, look }) => capitalized(`${seen}; ${chance}; ${look}.`),
  effect,
  inTexts: (seen, { detector, texts, flagged, withoutData }) =>
    [
      `${figure(flagged)} of the ${figure(texts)} texts ${seen ?? `were flagged by the detector ${detector}`}`,
      ...(withoutData > 0 ? [`${figure(withoutData)} could not be looked at`] : []),
      noChanceFigure,
      'which texts these are is kept nowhere; read all of them with this in mind.',
    ].join('; '),
  tooLittle: (counted, { detector, sampleSize, minimum }) =>
    `The detector ${detector} had too little to look at: ${figure(sampleSize)} ${counted}, and it needs ${figure(minimum)}.`,
};
