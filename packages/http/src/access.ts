import type { Role } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import type { Principal } from './principal.ts';

/** For each command and query, who may, in which relation to what it is about. `anyone` needs none. */
export type AccessRules = Readonly<Record<string, readonly { role: Role; relation: string }[]>>;

/** The role in which this principal may, the first that the table names, or `undefined`. */
export const roleFor = (
  principal: Principal,
  action: string,
  relations: ReadonlySet<string>,
  rules: AccessRules,
): Role | undefined =>
  (Object.hasOwn(rules, action) ? rules[action] : [])?.find(
    ({ role, relation }) =>
      principal.roles.includes(role) && (relation === 'anyone' || relations.has(relation)),
  )?.role;

/** The role in which this principal may; throws a `forbidden` Rejection, which says nothing of what it is about. */
export const allow = (
  principal: Principal,
  action: string,
  relations: ReadonlySet<string>,
  rules: AccessRules,
): Role => {
  const role = roleFor(principal, action, relations, rules);
  if (!role) throw new Rejection('forbidden', 'access/denied', 'Your token does not allow this.');
  return role;
};
