import type { SetGoal } from '@cairn/contracts/goal.commands';
import { employmentOn, unitOn } from '@cairn/domain/person.state';
import { type UnitTreeState, unitsAbove } from '@cairn/domain/unit-tree.state';
import type { Inquiry } from './inquiry.ts';
import { noRelation, type Relations } from './matching.ts';
import { isEmployed, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';

/** Whether the requester belongs to a unit today, or to one above it. */
function* belongsTo(
  { personId, today }: Requester,
  unitId: string,
  unitTree: UnitTreeState,
): Inquiry<boolean> {
  const state = yield personId;
  const employment = employmentOn(state, today);
  const own = employment && unitOn(state, employment.employmentId, today);
  if (!own) return false;
  return own === unitId || unitsAbove(unitTree, unitId, today).includes(own);
}

/**
 * How the requester stands to a goal that is about to be set. `self`: it is an individual goal and names nobody else.
 * `manager`: they manage everybody else that it names, and if a unit owns it, they belong to that unit or one above. No
 * relation if they are not employed today.
 */
export function* relationsToNewGoal(
  requester: Requester,
  { owner, accountableId, level }: Pick<SetGoal['data'], 'owner' | 'accountableId' | 'level'>,
  unitTree: UnitTreeState,
): Inquiry<Relations> {
  const { personId, roles, today } = requester;
  const ownerId = owner.kind === 'person' ? owner.id : undefined;
  const named = new Set([ownerId, accountableId].filter((each) => each !== undefined));
  const others = [...named].filter((each) => each !== personId);
  if (named.size === 0 || !(yield* isEmployed(personId, today))) return noRelation;
  if (owner.kind === 'person' && others.length === 0 && level === 'individual') return new Set(['self']);
  if (!roles.includes('manager')) return noRelation;
  if (owner.kind === 'unit' && !(yield* belongsTo(requester, owner.id, unitTree))) return noRelation;
  for (const other of others) if (!(yield* isManagerOf(personId, other, today))) return noRelation;
  return new Set(['manager']);
}
