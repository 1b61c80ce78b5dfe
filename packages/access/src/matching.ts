import type { Role } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import type { Relation, Rule } from './rule.ts';
import { access, type Action } from './table.ts';
import { whoMay } from './who-may.ts';

export type Relations = ReadonlySet<Relation>;

/** For actions whose rules ask for no relation. */
export const noRelation: Relations = new Set();

const rulesOf = (action: Action): readonly Rule[] => access[action];

const denied = (action: Action): Rejection =>
  new Rejection(
    'forbidden',
    'access/denied',
    `Your token does not allow this. It is open to: ${whoMay(action)}.`,
  );

/** The role that allows the action: that of the first matching rule in the table, or undefined if none matches. */
export const roleFor = (roles: readonly Role[], action: Action, relations: Relations): Role | undefined =>
  rulesOf(action).find(
    ({ role, relation }) => roles.includes(role) && (relation === 'anyone' || relations.has(relation)),
  )?.role;

/** Whether the table allows the action to somebody with these roles and relations. */
export const isAllowed = (roles: readonly Role[], action: Action, relations: Relations): boolean =>
  roleFor(roles, action, relations) !== undefined;

/** As `roleFor`, but throws a `forbidden` Rejection if no rule matches. It tells nothing about the thing itself. */
export const allow = (roles: readonly Role[], action: Action, relations: Relations): Role => {
  const role = roleFor(roles, action, relations);
  if (role === undefined) throw denied(action);
  return role;
};

/** The relations in which somebody with these roles may do the action. */
export const relationsIn = (roles: readonly Role[], action: Action): Relations =>
  new Set(
    rulesOf(action)
      .filter(({ role }) => roles.includes(role))
      .map(({ relation }) => relation),
  );

/** As `relationsIn`, but throws a `forbidden` Rejection if there are none. */
export const relationsAllowed = (roles: readonly Role[], action: Action): Relations => {
  const relations = relationsIn(roles, action);
  if (relations.size === 0) throw denied(action);
  return relations;
};
