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

/** The role in which somebody reads the flags about what they wrote as a participant; undefined if it is their own review. */
export const readsOwnFlagsAs = (
  { personId, roles }: Reader,
  { subjectId }: { subjectId: string },
): Role | undefined => {
  if (personId === subjectId) return undefined;
  const others = roles.filter((role) => roleFor([role], 'ReadReviewSummaries', noRelation) === undefined);
  return roleFor(others, 'ReadReviewSummaries', new Set(['participant']));
};
