import { relationsToNewGoal } from '@cairn/access/goal.setting';
import type { Relations } from '@cairn/access/matching';
import { isManagerOf } from '@cairn/access/reporting-line';
import type { ChangeGoalOwner, ReviseGoal, SetGoal } from '@cairn/contracts/goal.commands';
import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { AcceptGoalOffer, DeclineGoalOffer } from '@cairn/contracts/goal-offer.commands';
import { goal } from '@cairn/domain/goal.decider';
import type { GoalState } from '@cairn/domain/goal.state';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import type { Principal } from '@cairn/http/principal';
import type { FoundRelations, SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, isPrincipalEmployed, requesterOf } from '../people/inquiry.facts.ts';
import { goalRelations, recentGoalRelations } from './goal.access.ts';
import { unitTreeId } from '../people/unit-tree.facts.ts';

type Setting = Pick<SetGoal['data'], 'owner' | 'accountableId' | 'level'>;

/** How the principal stands to a goal that is about to be set. */
export const newGoalRelations = async (
  context: CommandContext,
  { principal, data: setting }: { principal: Principal; data: Setting },
): Promise<Relations> => {
  const isOfUnit = setting.owner.kind === 'unit';
  const tree = isOfUnit ? (await context.execute.state(unitTree, unitTreeId)).state : unitTree.initial;
  return answered(context, relationsToNewGoal(requesterOf(context, principal), setting, tree));
};

const relationsAsNew = async (
  context: CommandContext,
  sent: SentCommand<ReviseGoal | CarryOverGoal>,
  level: Setting['level'],
): Promise<Relations> => {
  const { principal, data } = sent;
  const relations = await goalRelations(context, sent);
  const { state } = await context.execute.state(goal, data.goalId);
  if (state.status === 'unset') return relations;
  const { owner, accountableId } = state.context;
  const asNew = await newGoalRelations(context, { principal, data: { owner, accountableId, level } });
  return new Set([...asNew, ...(relations.has('audience') ? (['audience'] as const) : [])]);
};

/** How the principal stands to a goal that is revised. Whoever sends it to a higher level must be allowed to set it there. */
export const revisedGoalRelations = async (
  context: CommandContext,
  sent: SentCommand<ReviseGoal>,
): Promise<FoundRelations<GoalState>> => {
  const { level, goalId } = sent.data;
  if (level === undefined || level === 'individual') return recentGoalRelations(context, sent);
  const { state } = await context.execute.state(goal, goalId);
  return state.status === 'unset' || state.level === level
    ? goalRelations(context, sent)
    : relationsAsNew(context, sent, level);
};

/** How the principal stands to a goal that is carried over: as to one that they set anew. */
export const carriedGoalRelations = async (
  context: CommandContext,
  sent: SentCommand<CarryOverGoal>,
): Promise<Relations> => {
  const { state } = await context.execute.state(goal, sent.data.goalId);
  return relationsAsNew(context, sent, state.status === 'unset' ? 'individual' : state.level);
};

/** How the principal stands to a goal that is handed over. It is theirs to assign only to people whom they manage. */
export const assignedGoalRelations = async (
  context: CommandContext,
  sent: SentCommand<ChangeGoalOwner>,
): Promise<FoundRelations<GoalState>> => {
  const { owner, accountableId } = sent.data;
  const named = [owner.kind === 'person' ? owner.id : undefined, accountableId];
  const relations = await goalRelations(context, sent);
  const others = named.filter((each) => each !== undefined && each !== sent.principal.personId);
  const requester = requesterOf(context, sent.principal);
  for (const other of others)
    if (other && !(await answered(context, isManagerOf(requester.personId, other, requester.today))))
      return new Set([...relations].filter((each) => each !== 'self'));
  return relations;
};

/** How the principal stands to a goal that may be offered to them; others see of it what they see anyway. */
export const offeredGoalRelations = async (
  context: CommandContext,
  sent: SentCommand<AcceptGoalOffer | DeclineGoalOffer>,
): Promise<FoundRelations<GoalState>> => {
  const { state } = await context.execute.state(goal, sent.data.goalId);
  const isAsked =
    state.status !== 'unset' &&
    state.offered.get(sent.data.offerId) === sent.principal.personId &&
    (await isPrincipalEmployed(context, sent.principal));
  return isAsked ? new Set(['offered']) : goalRelations(context, sent);
};
