import { type RatedReview, straightLine } from '@cairn/bias/straight-lining-within';
import type { Settings } from '@cairn/bias/finding';

/** Neighbours are named by their review. An assessment of too few dimensions has none. */
type Rated = { review: RatedReview; before: string | null; after: string | null };

/** A rater's latest assessments by review, linked in the order they were submitted, so that neighbours are found without reading all. */
export type RatedRow = { by: Map<string, Rated>; last: string | null };

export const noRated = (): RatedRow => ({ by: new Map(), last: null });

/** Takes out the assessment of a review, if there is one. */
export const takeOut = (row: RatedRow, reviewId: string): void => {
  const rated = row.by.get(reviewId);
  if (!rated) return;
  const [before, after] = [row.by.get(rated.before ?? ''), row.by.get(rated.after ?? '')];
  if (before) before.after = rated.after;
  if (after) after.before = rated.before;
  if (row.last === reviewId) row.last = rated.before;
  row.by.delete(reviewId);
};

/** Puts an assessment at the end, in place of an earlier one of the same review. */
export const putLast = (row: RatedRow, review: RatedReview, settings: Settings | undefined): void => {
  takeOut(row, review.reviewId);
  const isComplete = review.ratings.length >= straightLine(settings).minimum;
  row.by.set(review.reviewId, { review, before: isComplete ? row.last : null, after: null });
  if (!isComplete) return;
  const last = row.by.get(row.last ?? '');
  if (last) last.after = review.reviewId;
  row.last = review.reviewId;
};

const walk = (row: RatedRow, from: string | null, to: 'before' | 'after', most: number): RatedReview[] => {
  const found: RatedReview[] = [];
  for (let rated = row.by.get(from ?? ''); rated && found.length < most; rated = row.by.get(rated[to] ?? ''))
    found.push(rated.review);
  return found;
};

/** The assessment of a review among its neighbours, as many on each side as make a straight line. */
export const aroundReview = (row: RatedRow, reviewId: string, settings?: Settings): RatedReview[] => {
  const rated = row.by.get(reviewId);
  if (!rated) return [];
  const { threshold } = straightLine(settings);
  return [
    ...walk(row, rated.before, 'before', threshold).reverse(),
    rated.review,
    ...walk(row, rated.after, 'after', threshold),
  ];
};

/** The latest assessments, as many as make a straight line. */
export const latest = (row: RatedRow, settings?: Settings): RatedReview[] =>
  walk(row, row.last, 'before', straightLine(settings).threshold).reverse();
