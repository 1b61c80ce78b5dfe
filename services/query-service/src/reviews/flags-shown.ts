import { readsOwnFlagsAs, readsReviewAs } from '@cairn/access/recorded-reading';
import type { Principal } from '@cairn/http/principal';
import type { Reading } from '../access-records/record-access.ts';

type Flag = { flagId: string };
type Whole = {
  view: 'whole';
  reviewId: string;
  subjectId: string;
  accountableRaterId: string;
  findings: readonly Flag[];
};
type OwnPart = { view: 'participant'; reviewId: string; subjectId: string; flags: readonly Flag[] };

/**
 * The reading of the flags of a review by its rater or from the line above, or of those about what a participant wrote by
 * that participant; undefined if nobody reads them so.
 */
export const readingOfFlags = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  review: Whole | OwnPart,
): Reading | undefined => {
  const isWhole = review.view === 'whole';
  const role = isWhole ? readsReviewAs(principal, review) : readsOwnFlagsAs(principal, review);
  const flagIds = (isWhole ? review.findings : review.flags).map(({ flagId }) => flagId);
  if (role === undefined || flagIds.length === 0) return undefined;
  const { subjectId: personId, reviewId: id } = review;
  return { role, shown: [{ personId, kind: 'reviewFlags', id, flagIds }] };
};
