import type { Role } from '@cairn/contracts/envelope';
import type { Requester } from './requester.ts';

// The others have no rights in anybody's case.
const rolesWithCases = new Set<Role>(['employee', 'manager', 'hr', 'auditor']);

/** The roles that count on one's own case: one is an employee and nothing else, whichever roles the token has. */
export const rolesOnOwnCase = (roles: readonly Role[]): readonly Role[] =>
  roles.some((role) => rolesWithCases.has(role)) ? ['employee'] : [];

/** The requester with the roles that count in what is about this person. */
export const inCaseOf = <R extends Pick<Requester, 'personId' | 'roles'>>(
  requester: R,
  subjectId: string,
): R =>
  requester.personId === subjectId ? { ...requester, roles: rolesOnOwnCase(requester.roles) } : requester;
