import { readsReviewAs } from '@cairn/access/recorded-reading';
import { recordAccess } from '../access-records/record-access.ts';

type Flagged = {
  reviewId: string;
  subjectId: string;
  accountableRaterId: string;
  findings: readonly unknown[];
};

/**
 * Has it recorded that somebody is shown the flags of a review as its rater, or from the line above. Throws as `recordAccess`
 * does.
 */
export const recordFlags = async (
  context: Parameters<typeof recordAccess>[0],
  request: Parameters<typeof recordAccess>[1],
  { reviewId: id, findings, ...review }: Flagged,
): Promise<void> => {
  const role = readsReviewAs(request.principal, review);
  if (role === undefined || findings.length === 0) return;
  const shown = [{ personId: review.subjectId, kind: 'reviewFlags' as const, id }];
  await recordAccess(context, request, { role, shown });
};
