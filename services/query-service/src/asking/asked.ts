import type { Action } from '@cairn/access/table';
import { access } from '@cairn/access/table';
import { Rejection } from '@cairn/contracts/rejection';
import type { Relation } from '@cairn/access/table';
import type { Principal } from '@cairn/http/principal';

/** In which relations this principal may do the action: the union over its roles. Throws `forbidden` where none. */
export const relationsAllowed = (principal: Principal, action: Action): ReadonlySet<Relation> => {
  const allowed = access[action]
    .filter(({ role }) => principal.roles.includes(role))
    .map(({ relation }) => relation);
  if (allowed.length === 0)
    throw new Rejection('forbidden', 'access/denied', 'Your token does not allow this.');
  return new Set(allowed);
};
