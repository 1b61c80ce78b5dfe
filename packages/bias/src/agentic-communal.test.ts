import { expect, test } from 'vitest';
import { agenticCommunal } from './agentic-communal.ts';

/** A text of 100 words in English that has these words in it. */
const textWith = (...words: string[]): string =>
  [...words, ...Array.from({ length: 100 - words.length }, () => 'they')].join(' ');

const look = (text: string | undefined, language?: string) =>
  agenticCommunal({ about: 'assessment:1', text, language });

test('counts agentic and communal words, and never flags', () => {
  const found = look(textWith('Ambitious', 'assertively', 'self-reliant', 'warm', 'supportive'));
  expect(found).toMatchObject({
    outcome: 'clear',
    kind: 'informs',
    sampleSize: 100,
    minimum: 100,
    numbers: { words: 100, agentic: 3, communal: 2, agenticPer100: 3, communalPer100: 2 },
  });
});

test('leaves out ordinary words of reviews', () => {
  const ordinary = textWith('objective', 'leads', 'decision', 'support', 'responsible', 'analysis', 'kinds');
  expect(look(ordinary).numbers).toMatchObject({ agentic: 0, communal: 0 });
});

test('fewer than 100 words and other languages are not enough data', () => {
  expect(look('She is warm.')).toMatchObject({ outcome: 'notEnoughData', sampleSize: 3 });
  expect(look(textWith('warm'), 'de').outcome).toBe('notEnoughData');
  expect(look(undefined)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
});
