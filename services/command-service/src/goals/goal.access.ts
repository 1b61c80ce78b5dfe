import { relationsToGoal, seesGoal } from '@cairn/access/goal.visibility';
import { isAllowed, type Relations } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import { Rejection } from '@cairn/contracts/rejection';
import { goal } from '@cairn/domain/goal.decider';
import type { Goal, GoalState } from '@cairn/domain/goal.state';
import type { Principal } from '@cairn/http/principal';
import type { FoundRelations } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, foundEvenly, recentlyAnswered, requesterOf } from '../people/inquiry.facts.ts';

const unknownGoal = (): Rejection => new Rejection('notFound', 'goal/unknown', 'No such goal was set.');

const relationsTo = (context: CommandContext, principal: Principal, found: Goal): Promise<Relations> =>
  answered(context, relationsToGoal(requesterOf(context, principal), found));

const recentRelationsTo = (context: CommandContext, principal: Principal, found: Goal): Promise<Relations> =>
  recentlyAnswered(context, relationsToGoal(requesterOf(context, principal), found));

type Sender = { principal: Principal; type: Action };
type SentToGoal = Sender & { data: { goalId: string } };

const mayDo = ({ principal, type }: Sender, relations: Relations): boolean =>
  isAllowed(principal.roles, type, relations);

/**
 * Whether the principal sees a goal that a command names. To somebody who does not, it was never set, which costs the same
 * reads.
 */
export const canSee = async (
  context: CommandContext,
  principal: Principal,
  named: GoalState,
): Promise<boolean> => {
  const seen = await foundEvenly(context, principal, async (answered) => {
    if (named.status === 'unset') return undefined;
    return (await answered(seesGoal(requesterOf(context, principal), named))) || undefined;
  });
  return seen ?? false;
};

/**
 * How the principal stands to a goal, read forward. Throws a `notFound` Rejection if the goal was never set, or is
 * private and the principal may not see it. Both cost the same reads.
 */
export const goalRelations = async (
  context: CommandContext,
  { principal, data: { goalId } }: SentToGoal,
): Promise<Relations> => {
  const { state } = await context.execute.state(goal, goalId);
  const isPublic = state.status !== 'unset' && state.context.visibility === 'public';
  const seen = isPublic || (await canSee(context, principal, state));
  if (!seen || state.status === 'unset') throw unknownGoal();
  return relationsTo(context, principal, state);
};

const isPublicOrOwn = ({ personId }: Principal, { context }: Goal): boolean =>
  context.visibility === 'public' || context.accountableId === personId || context.owner.id === personId;

const isSameFor = (a: Goal['context'], b: Goal['context']): boolean =>
  a.accountableId === b.accountableId && a.owner.id === b.owner.id && a.visibility === b.visibility;

/**
 * As `goalRelations`, for commands to the goal itself. It first tries the state in memory, and reads forward if that
 * does not allow the command, or if the goal may be hidden from the principal.
 */
export const recentGoalRelations = async (
  context: CommandContext,
  sent: SentToGoal,
): Promise<FoundRelations<GoalState>> => {
  const state = context.execute.kept(goal, sent.data.goalId)?.state;
  if (!state || state.status === 'unset' || !isPublicOrOwn(sent.principal, state))
    return goalRelations(context, sent);
  const relations = await recentRelationsTo(context, sent.principal, state);
  if (!mayDo(sent, relations)) return goalRelations(context, sent);
  return {
    relations,
    stillHold: (later) => later.status !== 'unset' && isSameFor(later.context, state.context),
  };
};

/** Throws a `forbidden` Rejection if the principal does not keep the parent, whose progress the child would move. */
export const refuseContributing = async (
  context: CommandContext,
  sender: Sender,
  parent: GoalState,
): Promise<void> => {
  if (parent.status === 'unset') return;
  if (mayDo(sender, await relationsTo(context, sender.principal, parent))) return;
  throw new Rejection(
    'forbidden',
    'alignment/parent-not-kept',
    'A contributing goal moves the progress of its parent, and you do not keep that parent. Align with `support`, or ask the parent’s owner or a strategist to align it.',
    [{ path: 'kind', message: 'support' }],
  );
};
