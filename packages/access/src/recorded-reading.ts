import type { Role } from '@cairn/contracts/envelope';
import { noRelation, roleFor } from './matching.ts';
import type { Requester } from './requester.ts';

type Reader = Pick<Requester, 'personId' | 'roles'>;

/** The role in which HR and auditors learn who gave confidential feedback; undefined if somebody has neither role. */
export const learnsGiversAs = ({ roles }: Reader): Role | undefined =>
  roleFor(roles, 'ReadFeedback', noRelation);

/**
 * The role in which somebody reads a whole review as its accountable rater, from the line above its subject or rater, or as
 * whoever decides a dispute about it, and not as HR or an auditor; undefined if they read it otherwise.
 */
export const readsReviewAs = (
  { personId, roles }: Reader,
  { subjectId, accountableRaterId }: { subjectId: string; accountableRaterId: string },
): Role | undefined => {
  if (personId === subjectId) return undefined;
  const oversees = roleFor(roles, 'ReadReviewSummaries', noRelation);
  if (oversees !== undefined && personId !== accountableRaterId) return undefined;
  const inLine = new Set(['accountableRater', 'manager', 'ratersManager'] as const);
  return (
    roleFor(roles, 'ReadReviewSummaries', inLine) ??
    roleFor(roles, 'ReadReviewSummaries', new Set(['disputeReviewer']))
  );
};
