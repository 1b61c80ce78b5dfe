import type { Rule } from './rule.ts';
import { access } from './table.ts';

const rulesOf = (action: string): readonly Rule[] =>
  Object.hasOwn(access, action) ? access[action as keyof typeof access] : [];

/**
 * The roles that may do an action, each with the relations of which it needs one, such as
 * `employee (self), manager (self or manager), hr`. Empty if the table has no such action.
 */
export const whoMay = (action: string): string => {
  const roles = new Map<string, string[]>();
  for (const { role, relation } of rulesOf(action)) roles.set(role, [...(roles.get(role) ?? []), relation]);
  return [...roles]
    .map(([role, relations]) => (relations.includes('anyone') ? role : `${role} (${relations.join(' or ')})`))
    .join(', ');
};
