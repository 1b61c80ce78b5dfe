import { expect, test } from 'vitest';
import { rarelyChangesAnything } from './detector-effect.ts';
import { effectSentence } from './sentences/sentence.ts';

test.each([
  [30, 30, true],
  [30, 29, true],
  [30, 28, false],
  [40, 38, true],
  [100, 95, true],
  [100, 94, false],
  [29, 29, null],
  [0, 0, null],
])('of %i answers %i kept what was flagged: rarely changes anything is %s', (answered, kept, rarely) => {
  expect(rarelyChangesAnything({ answered, kept })).toBe(rarely);
});

test.each([
  [
    { answered: 40, kept: 39, timed: 10, atOnce: 4 },
    '39 of 40 answers kept what was flagged: this rarely changes anything; 4 of 10 timed answers came within 30 seconds.',
  ],
  [
    { answered: 40, kept: 20, timed: 40, atOnce: 0 },
    '20 of 40 answers kept what was flagged; 0 of 40 timed answers came within 30 seconds.',
  ],
  [
    { answered: 3, kept: 3, timed: 0, atOnce: 0 },
    '3 of 3 answers kept what was flagged, and fewer than 30 are too few to judge by; no answer records when its flag was shown.',
  ],
  [{ answered: 0, kept: 0, timed: 0, atOnce: 0 }, 'No flag was answered.'],
])('tells the effect %o in one sentence', (effect, sentence) => {
  expect(effectSentence(effect)).toBe(sentence);
});
