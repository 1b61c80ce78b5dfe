import { mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { countMarks } from './mark-counts.ts';
import { sample, seeded } from './seeded.ts';
import { straightLiningAcross } from './straight-lining-across.ts';
import { type RatedReview, straightLiningWithin } from './straight-lining-within.ts';

const counted = (marks: readonly number[]) => countMarks(marks.map((mark) => [mark, 1]));
const times = (count: number, mark: number) => Array.from({ length: count }, () => mark);

describe('straight-lining across people', () => {
  const others = [...times(10, 3), ...times(10, 4)];
  const look = (ratings: number[], marks = others) =>
    straightLiningAcross({ about: 'rating', ratings: counted(ratings), others: counted(marks) });

  test('straight-lining across is flagged if all marks are equal and that is unlikely by chance', () => {
    // ½⁸ + ½⁸ = 1/128.
    expect(look(times(8, 4))).toEqual({
      detector: 'straightLiningAcross',
      version: '1',
      outcome: 'flagged',
      kind: 'asks',
      about: 'rating',
      numbers: { people: 8, others: 20, marks: 1, chance: 1 / 128 },
      sampleSize: 8,
      minimum: 5,
      threshold: 0.01,
      source: 'Cairn’s own rule: no threshold is published',
      ours: true,
    });
  });

  test('straight-lining across is clear if equal marks are likely by chance', () => {
    expect(look(times(5, 4))).toMatchObject({ outcome: 'clear', numbers: { chance: 1 / 16 } });
    expect(look(times(7, 4))).toMatchObject({ outcome: 'clear', numbers: { chance: 1 / 64 } });
    expect(look(times(8, 3), [...times(19, 3), 4]).outcome).toBe('clear');
  });

  test('straight-lining across is clear if one rating differs', () => {
    expect(look([...times(9, 4), 3])).toMatchObject({ outcome: 'clear', numbers: { marks: 2 } });
  });

  test('straight-lining across names the data that are too few', () => {
    expect(look(times(4, 5))).toMatchObject({ outcome: 'notEnoughData', sampleSize: 4, minimum: 5 });
    expect(look(times(8, 4), others.slice(1))).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 19,
      minimum: 20,
    });
  });

  test('straight-lining across flags hardly any of forty unbiased raters', () => {
    const random = seeded(42);
    const marks = [1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5];
    const flagged = Array.from({ length: 100 }, () => {
      const teams = Array.from({ length: 40 }, () =>
        Array.from({ length: 8 }, () => sample(random, marks, 1)[0] ?? 3),
      );
      return teams.filter(
        (ratings) => look(ratings, teams.filter((team) => team !== ratings).flat()).outcome === 'flagged',
      ).length;
    });
    expect(mean(flagged) / 40).toBeLessThanOrEqual(0.01);
  });
});

describe('straight-lining within assessments', () => {
  const review = (reviewId: string, ...marks: number[]): RatedReview => ({
    reviewId,
    ratings: marks.map((mark, i) => ({ dimension: `dimension ${i}`, mark })),
  });
  const flat = (reviewId: string, mark = 4) => review(reviewId, ...times(5, mark));
  const varied = (reviewId: string) => review(reviewId, 4, 4, 4, 4, 3);
  const look = (reviewId: string, assessments: RatedReview[]) =>
    straightLiningWithin({ about: 'assessment:1', reviewId, assessments });

  test('straight-lining within is flagged at the third person in a row, with every review of the run', () => {
    expect(look('c', [flat('a'), flat('b', 3), flat('c', 5)])).toEqual({
      detector: 'straightLiningWithin',
      version: '1',
      outcome: 'flagged',
      kind: 'asks',
      about: 'assessment:1',
      numbers: { dimensions: 5, inARow: 3 },
      sampleSize: 5,
      minimum: 5,
      threshold: 3,
      source: 'Cairn’s own rule: no threshold is published',
      ours: true,
      run: ['a', 'b', 'c'],
    });
  });

  test('straight-lining within stays the same finding for earlier reviews and when the run goes on', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => flat(id));
    const third = look('c', five.slice(0, 3));
    const fifth = look('a', five);
    expect(fifth).toEqual({ ...third, run: ['a', 'b', 'c', 'd', 'e'] });
  });

  test('straight-lining within is clear if an assessment in between is not flat', () => {
    const broken = [flat('a'), flat('b'), varied('c'), flat('d'), flat('e')];
    expect(broken.map(({ reviewId }) => look(reviewId, broken).outcome)).toEqual(
      times(5, 0).map(() => 'clear'),
    );
    expect(look('d', broken)).toMatchObject({ numbers: { inARow: 2 }, run: [] });
    expect(look('c', broken)).toMatchObject({ numbers: { inARow: 0 }, run: [] });
  });

  test('straight-lining within finds the run around the review, and no other', () => {
    const two = [flat('a'), flat('b'), flat('c'), varied('d'), flat('e'), flat('f'), flat('g')];
    expect(look('b', two).run).toEqual(['a', 'b', 'c']);
    expect(look('g', two).run).toEqual(['e', 'f', 'g']);
    expect(look('d', two).outcome).toBe('clear');
  });

  test('straight-lining within ignores assessments of fewer than five dimensions', () => {
    const short = review('s', 4, 4, 4, 4);
    expect(look('s', [flat('a'), flat('b'), short])).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 4,
      minimum: 5,
    });
    expect(look('c', [flat('a'), short, flat('b'), flat('c')]).run).toEqual(['a', 'b', 'c']);
    expect(look('unknown', [flat('a')])).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
  });

  test('straight-lining within has not enough data before the third assessment', () => {
    expect(look('b', [flat('a'), flat('b')])).toMatchObject({
      outcome: 'notEnoughData',
      sampleSize: 2,
      minimum: 3,
    });
    expect(look('a', [varied('a')]).outcome).toBe('clear');
  });
});
