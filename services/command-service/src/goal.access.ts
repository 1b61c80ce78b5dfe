import { type Action, access, type Relation } from '@cairn/contracts/access';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import { Rejection } from '@cairn/contracts/rejection';
import { goal } from '@cairn/domain/goal.decider';
import type { Goal, GoalState } from '@cairn/domain/goal.state';
import { roleFor } from '@cairn/http/access';
import type { Principal } from '@cairn/http/principal';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from './context.ts';
import type { Relations } from './handle.ts';
import { isManagerOf } from './reporting-line.facts.ts';

const unknownGoal = (): Rejection => new Rejection('notFound', 'goal/unknown', 'No such goal was set.');

const relationsTo = async (
  context: CommandContext,
  { personId, roles }: Principal,
  { owner, accountableId, visibility }: Goal['context'],
): Promise<Relations> => {
  const relations = new Set<Relation>();
  if (visibility === 'public') relations.add('audience');
  if (accountableId === personId || (owner.kind === 'person' && owner.id === personId)) relations.add('self');
  else if (roles.includes('manager') && (await isManagerOf(context, personId, accountableId)))
    relations.add('manager');
  return relations;
};

const mayDo = ({ principal, routeOptions }: FastifyRequest, relations: Relations): boolean =>
  roleFor(principal, routeOptions.config.access as Action, relations, access) !== undefined;

/**
 * How the one who asks stands to a goal. Throws a `notFound` Rejection where there is none, and also where it is private
 * and they may not do what they ask for.
 */
export const goalRelations = async (
  context: CommandContext,
  request: FastifyRequest,
  goalId: string,
): Promise<Relations> => {
  const { state } = await context.execute.state(goal, goalId);
  if (state.status === 'unset') throw unknownGoal();
  const relations = await relationsTo(context, request.principal, state.context);
  if (!relations.has('audience') && !mayDo(request, relations)) throw unknownGoal();
  return relations;
};

/** Whether the one who asks may know of another goal that the command names. */
export const canSee = async (
  context: CommandContext,
  request: FastifyRequest,
  other: GoalState,
): Promise<boolean> => {
  if (other.status === 'unset' || other.context.visibility === 'public') return true;
  return mayDo(request, await relationsTo(context, request.principal, other.context));
};

/** How the one who asks stands to a goal that is not set yet: to every person that it names. */
export const newGoalRelations = async (
  context: CommandContext,
  { principal: { personId, roles } }: FastifyRequest,
  { owner, accountableId }: Pick<SetGoal['data'], 'owner' | 'accountableId'>,
): Promise<Relations> => {
  const ownerId = owner.kind === 'person' ? owner.id : undefined;
  const named = [accountableId, ownerId].filter((each) => each !== undefined);
  const others = [...new Set(named)].filter((each) => each !== personId);
  if (others.length === 0) return new Set<Relation>(named.length > 0 ? ['self'] : []);
  if (!roles.includes('manager')) return new Set();
  const below = await Promise.all(others.map((other) => isManagerOf(context, personId, other)));
  return new Set<Relation>(below.every(Boolean) ? ['manager'] : []);
};
