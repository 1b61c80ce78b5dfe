import { isAllowed, type Relations } from '@cairn/access/matching';
import type { Action, Relation } from '@cairn/access/table';
import { Rejection } from '@cairn/contracts/rejection';
import { goal } from '@cairn/domain/goal.decider';
import type { Goal, GoalState } from '@cairn/domain/goal.state';
import type { Principal } from '@cairn/http/principal';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../context.ts';
import type { Standing } from '../handle.ts';
import { isManagerOf } from '../people/reporting-line.facts.ts';

const unknownGoal = (): Rejection => new Rejection('notFound', 'goal/unknown', 'No such goal was set.');

/** What the goal itself says of the one who asks. */
const relationsAtHand = (
  { personId }: Principal,
  { owner, accountableId, visibility }: Goal['context'],
): Relations => {
  const relations = new Set<Relation>();
  if (visibility === 'public') relations.add('audience');
  if (accountableId === personId || (owner.kind === 'person' && owner.id === personId)) relations.add('self');
  return relations;
};

const relationsTo = async (
  context: CommandContext,
  principal: Principal,
  goalContext: Goal['context'],
): Promise<Relations> => {
  const { personId, roles } = principal;
  const relations = relationsAtHand(principal, goalContext);
  if (relations.has('self') || !roles.includes('manager')) return relations;
  const manages = await isManagerOf(context, personId, goalContext.accountableId);
  return manages ? new Set<Relation>([...relations, 'manager']) : relations;
};

const mayDo = ({ principal, routeOptions }: FastifyRequest, relations: Relations): boolean =>
  isAllowed(principal.roles, routeOptions.config.access as Action, relations);

/**
 * How the one who asks stands to a goal, read forward. Throws a `notFound` Rejection where there is none, and also where
 * it is private and not theirs to read.
 */
export const goalRelations = async (
  context: CommandContext,
  request: FastifyRequest,
  goalId: string,
): Promise<Relations> => {
  const { state } = await context.execute.state(goal, goalId);
  if (state.status === 'unset') throw unknownGoal();
  const relations = await relationsTo(context, request.principal, state.context);
  if (state.context.visibility === 'private' && !isAllowed(request.principal.roles, 'ReadGoals', relations))
    throw unknownGoal();
  return relations;
};

const isSameFor = (a: Goal['context'], b: Goal['context']): boolean =>
  a.accountableId === b.accountableId && a.owner.id === b.owner.id && a.visibility === b.visibility;

/** As `goalRelations`, for commands to the goal itself: as it is kept where that lets them, else read forward. */
export const goalStanding = async (
  context: CommandContext,
  request: FastifyRequest,
  goalId: string,
): Promise<Standing<GoalState>> => {
  const { state } = await context.execute.recent(goal, goalId);
  if (state.status === 'unset') return goalRelations(context, request, goalId);
  const relations = await relationsTo(context, request.principal, state.context);
  if (!mayDo(request, relations)) return goalRelations(context, request, goalId);
  return {
    relations,
    holds: (later) => later.status !== 'unset' && isSameFor(later.context, state.context),
  };
};

/** Whether a goal that a command names is there for the one who asks: what they may not read was never set. */
export const canSee = async (
  context: CommandContext,
  principal: Principal,
  named: GoalState,
): Promise<boolean> => {
  if (named.status === 'unset') return false;
  if (isAllowed(principal.roles, 'ReadGoals', relationsAtHand(principal, named.context))) return true;
  return isAllowed(principal.roles, 'ReadGoals', await relationsTo(context, principal, named.context));
};

/** Throws a `forbidden` Rejection where the one who asks may not align the parent, whose progress it would move. */
export const refuseContributing = async (
  context: CommandContext,
  request: FastifyRequest,
  parent: GoalState,
): Promise<void> => {
  if (parent.status === 'unset') return;
  if (mayDo(request, await relationsTo(context, request.principal, parent.context))) return;
  throw new Rejection(
    'forbidden',
    'alignment/parent-not-kept',
    'What contributes moves its parent, and you do not keep that one: align with `support`, or ask its owner or a strategist to align it.',
    [{ path: 'kind', message: 'support' }],
  );
};
