import { noRelation, type Relations } from '@cairn/access/matching';
import { dayOf } from '@cairn/contracts/day';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import { person } from '@cairn/domain/person.decider';
import { employmentOn, unitOn } from '@cairn/domain/person.state';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import { unitsAbove } from '@cairn/domain/unit-tree.state';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../context.ts';
import { isManagerOf } from '../people/reporting-line.facts.ts';
import { unitTreeId } from '../people/unit-tree.facts.ts';

/** Whether one belongs today to a unit or to one above it. */
const belongsTo = async (
  { execute, now }: CommandContext,
  personId: string,
  unitId: string,
): Promise<boolean> => {
  const today = dayOf(now());
  const { state } = await execute.state(person, personId);
  const employment = employmentOn(state, today);
  const own = employment && unitOn(state, employment.employmentId, today);
  if (!own || own === unitId) return own === unitId;
  const tree = await execute.state(unitTree, unitTreeId);
  return unitsAbove(tree.state, unitId, today).includes(own);
};

/**
 * How the one who asks stands to a goal that is not set yet. `self`: it is an individual one and names nobody else.
 * `manager`: they manage everybody else that it names, and where it is a unit's, belong to that unit or to one above it.
 */
export const newGoalRelations = async (
  context: CommandContext,
  { principal: { personId, roles } }: FastifyRequest,
  { owner, accountableId, level }: Pick<SetGoal['data'], 'owner' | 'accountableId' | 'level'>,
): Promise<Relations> => {
  const ownerId = owner.kind === 'person' ? owner.id : undefined;
  const named = new Set([ownerId, accountableId].filter((each) => each !== undefined));
  const others = [...named].filter((each) => each !== personId);
  if (named.size === 0) return noRelation;
  if (owner.kind === 'person' && others.length === 0 && level === 'individual') return new Set(['self']);
  if (!roles.includes('manager')) return noRelation;
  if (owner.kind === 'unit' && !(await belongsTo(context, personId, owner.id))) return noRelation;
  const manages = await Promise.all(others.map((other) => isManagerOf(context, personId, other)));
  return manages.every(Boolean) ? new Set(['manager']) : noRelation;
};
