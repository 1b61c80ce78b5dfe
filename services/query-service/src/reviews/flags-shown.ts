import { readsReviewAs } from '@cairn/access/recorded-reading';
import type { Principal } from '@cairn/http/principal';
import type { Reading } from '../access-records/record-access.ts';

type Flagged = {
  reviewId: string;
  subjectId: string;
  accountableRaterId: string;
  findings: readonly { flagId: string }[];
};

/** The reading of the flags of a review by its rater, or from the line above; undefined if nobody reads them so. */
export const readingOfFlags = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  { reviewId: id, findings, ...review }: Flagged,
): Reading | undefined => {
  const role = readsReviewAs(principal, review);
  if (role === undefined || findings.length === 0) return undefined;
  const flagIds = findings.map(({ flagId }) => flagId);
  return { role, shown: [{ personId: review.subjectId, kind: 'reviewFlags', id, flagIds }] };
};
