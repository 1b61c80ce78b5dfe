import { expect, test } from 'vitest';
import { showFigures } from './figures.view.ts';

const outcome = {
  version: '1',
  about: 'rating',
  outcome: 'clear',
  flagId: null,
  sampleSize: 12,
  minimum: 30,
} as const;

test('tells what a detector counted, whatever it found, and nothing of one without figures', () => {
  const numbers = { pairs: 12, self: 5, manager: 3, gap: 2 };
  expect(
    showFigures([
      { ...outcome, detector: 'selfManagerGap', numbers },
      { ...outcome, detector: 'recency' },
    ]),
  ).toEqual([
    {
      detector: 'selfManagerGap',
      about: 'rating',
      numbers,
      sampleSize: 12,
      minimum: 30,
      sentence:
        'The self rating is 2 above the manager’s, and 12 other pairs are too few to compare it with; no figure exists for how often this happens by chance; look at what the two expected and what each of them saw.',
    },
  ]);
});
