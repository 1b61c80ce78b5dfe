import { describe, expect, test } from 'vitest';
import { polarityOf } from './polarity.ts';
import { toneAgainstRating } from './tone-against-rating.ts';

describe('polarity', () => {
  test('counts praise and fault, the other way round after a denial', () => {
    const text = 'She did excellent work, and it was not bad. He failed, and the result was not good.';
    expect(polarityOf({ text })).toEqual({ words: 17, positive: 2, negative: 2 });
  });

  test('leaves out what a review is about', () => {
    const text = 'They cut the complaints, the errors, the risk and the cost of the outage.';
    expect(polarityOf({ text })).toMatchObject({ positive: 0, negative: 0 });
  });

  test('a text in another language or an erased one has no words', () => {
    const none = { words: 0, positive: 0, negative: 0 };
    expect(polarityOf({ text: 'Good.', language: 'nl' })).toEqual(none);
    expect(polarityOf({ text: undefined })).toEqual(none);
  });
});

const scale = { lowest: 1, highest: 5 };
const look = (positive: number, negative: number, mark: number | null, words = 50) =>
  toneAgainstRating({ about: 'rating', polarity: { words, positive, negative }, mark, scale });

describe('tone against rating', () => {
  test.each([
    [6, 0, 1, 'flagged'],
    [6, 0, 2, 'flagged'],
    [6, 0, 3, 'clear'],
    [6, 0, 5, 'clear'],
    [1, 5, 4, 'flagged'],
    [1, 5, 3, 'clear'],
    [1, 5, 1, 'clear'],
    [3, 3, 5, 'clear'],
    [4, 2, 2, 'flagged'],
    [2, 4, 4, 'flagged'],
  ])(
    '%d words of praise and %d of fault beside a mark of %d of 5 is %s',
    (positive, negative, mark, outcome) => {
      expect(look(positive, negative, mark).outcome).toBe(outcome);
    },
  );

  test('says which thirds the tone and the mark are in', () => {
    expect(look(6, 0, 1)).toMatchObject({
      kind: 'informs',
      numbers: { words: 50, positive: 6, negative: 0, mark: 1, toneBand: 3, ratingBand: 1 },
    });
  });

  test('needs 50 words, 5 of them polar, a mark and a scale', () => {
    expect(look(6, 0, 1, 49)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 49, minimum: 50 });
    expect(look(4, 0, 1)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 4, minimum: 5 });
    expect(look(6, 0, null)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0, minimum: 1 });
    const facts = {
      about: 'rating',
      polarity: { words: 50, positive: 6, negative: 0 },
      mark: 1,
      scale: null,
    };
    expect(toneAgainstRating(facts).outcome).toBe('notEnoughData');
  });
});
