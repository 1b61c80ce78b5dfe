import { isOpen } from './is-open.ts';

type Due = { reviewId: string; cycleName: string | null };
type Seen = { reviewId: string } & Parameters<typeof isOpen>[0];
export type Own = { reviewId: string; cycle: string };

/**
 * The reviews for which their subject may nominate somebody: where that is still to be done, and where they have done so
 * before. Of those, one that they see without its being open is over. They see an open one only if they assess themselves.
 */
export const nominatable = (due: readonly Due[], seen: readonly Seen[]): Own[] => {
  const over = new Set(seen.filter((review) => !isOpen(review)).map(({ reviewId }) => reviewId));
  const found = due.filter(({ reviewId }) => !over.has(reviewId));
  const cycles = new Map(found.map(({ reviewId, cycleName }) => [reviewId, cycleName ?? '']));
  return [...cycles].map(([reviewId, cycle]) => ({ reviewId, cycle }));
};
