import type { ReviewKind } from '@cairn/contracts/review.values';
import { expect, test } from 'vitest';
import { countedReviews } from './counted-reviews.ts';

const review = (subjectId: string, kind: ReviewKind, opened: bigint) => ({ subjectId, kind, opened });
const annual = review('a', 'annual', 1n);
const midYear = review('a', 'midYear', 2n);
const earlier = review('b', 'project', 3n);
const later = review('b', 'project', 40n);

test.each([[[annual, midYear, earlier, later]], [[later, earlier, midYear, annual]]])(
  'each person counts once: by the first kind, and by the later of two reviews of one kind',
  (rated) => {
    expect(new Set(countedReviews(rated))).toEqual(new Set([annual, later]));
  },
);

test('a person with one rated review counts by it, whatever its kind', () => {
  expect(countedReviews([midYear, earlier])).toEqual([midYear, earlier]);
});
