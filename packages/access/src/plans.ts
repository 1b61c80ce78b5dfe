import type { Role } from '@cairn/contracts/envelope';
import type { Relations } from './matching.ts';
import type { Relation } from './rule.ts';

/**
 * In which relations somebody sees what is planned for other people after today: HR for everybody, a manager for those
 * below them. Of oneself one sees one's own last day and nothing more.
 */
export const plansSeen = (roles: readonly Role[]): Relations => {
  const seen = new Set<Relation>();
  if (roles.includes('hr')) seen.add('anyone');
  if (roles.includes('manager')) seen.add('manager');
  return seen;
};
