import { expect, test } from 'vitest';
import { singleRater, spearmanBrown } from './single-rater.ts';

const look = (raters: number, settings?: { threshold: number }) =>
  singleRater({ about: 'rating', raters }, settings);

test('the reliability of several raters follows from that of one', () => {
  // 2 · .52 ÷ 1.52, and 3 · .52 ÷ 2.04.
  expect([1, 2, 3].map((raters) => spearmanBrown(raters, 0.52))).toEqual([0.52, 1.04 / 1.52, 1.56 / 2.04]);
  expect(spearmanBrown(4, 0.5)).toBe(0.8);
});

test('a rating by one or two raters is pointed out, and by three is not', () => {
  expect(look(1)).toEqual({
    detector: 'singleRater',
    version: '1',
    kind: 'informs',
    outcome: 'flagged',
    about: 'rating',
    numbers: { raters: 1, reliability: 0.52, needed: 3 },
    sampleSize: 1,
    minimum: 1,
    threshold: 0.7,
    source: 'Viswesvaran, Ones & Schmidt 1996',
    ours: false,
  });
  expect([look(2).outcome, look(3).outcome, look(12).outcome]).toEqual(['flagged', 'clear', 'clear']);
});

test('a rating by nobody is not enough data', () => {
  expect(look(0)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
});

test('a policy may ask for another reliability, and the number of raters follows', () => {
  expect(look(1, { threshold: 0.5 })).toMatchObject({ outcome: 'clear', numbers: { needed: 1 } });
  expect(look(1, { threshold: 0.52 })).toMatchObject({ outcome: 'clear', numbers: { needed: 1 } });
  expect(look(3, { threshold: 0.8 })).toMatchObject({ outcome: 'flagged', numbers: { needed: 4 } });
});
