import { expect, test } from 'vitest';
import { notLookedAt } from './not-looked-at.ts';

const outcome = (detector: string, outcome: 'clear' | 'notEnoughData', sampleSize: number) => ({
  detector,
  version: '1',
  about: 'rating',
  outcome,
  flagId: null,
  sampleSize,
  minimum: 4,
});

test('says in a sentence what a screening could not look at, and nothing about the rest', () => {
  const found = notLookedAt([
    outcome('recency', 'notEnoughData', 2),
    outcome('unsupportedClaim', 'clear', 1),
    outcome('halo', 'notEnoughData', 0),
  ]);
  expect(found.map(({ sentence }) => sentence)).toEqual([
    'The detector recency had too little to look at: 2 dated citations in the rating, and it needs 4.',
    'The detector halo had too little to look at: 0 people whom this rater rated on enough dimensions, and it needs 4.',
  ]);
});
