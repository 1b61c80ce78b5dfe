import { type ReviewKind, reviewKinds } from '@cairn/contracts/review.values';

/** `opened` is the position of the event that opened the review. */
type RatedReview = { subjectId: string; kind: ReviewKind; opened: bigint };

const countsRather = (one: RatedReview, other: RatedReview): boolean => {
  const places = reviewKinds.indexOf(one.kind) - reviewKinds.indexOf(other.kind);
  return places === 0 ? one.opened > other.opened : places < 0;
};

/**
 * Of the rated reviews of one cycle, the one by which each person is counted in a group: the kind that comes first in
 * `reviewKinds`, and of two reviews of one kind the one that was opened last. Tests that compare groups assume that
 * nobody is in them twice.
 */
export const countedReviews = <T extends RatedReview>(rated: readonly T[]): T[] => {
  const counted = new Map<string, T>();
  for (const review of rated) {
    const other = counted.get(review.subjectId);
    if (!other || countsRather(review, other)) counted.set(review.subjectId, review);
  }
  return [...counted.values()];
};
