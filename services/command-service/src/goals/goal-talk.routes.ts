import { isTheirs } from '@cairn/access/goal.visibility';
import { isAllowed, noRelation, type Relations } from '@cairn/access/matching';
import { isManagerOf } from '@cairn/access/reporting-line';
import type { Relation } from '@cairn/access/rule';
import { dayOf } from '@cairn/contracts/day';
import {
  type CorrectGoalTalk,
  correctGoalTalkBody,
  type GoalTalkCommand,
  type RecordGoalTalk,
  recordGoalTalkBody,
} from '@cairn/contracts/goal-talk.commands';
import { reject } from '@cairn/contracts/rejection';
import { goal } from '@cairn/domain/goal.decider';
import { goalTalk, type GoalTalkFacts } from '@cairn/domain/goal-talk.decider';
import { presenceOn } from '@cairn/domain/presence';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import {
  answered,
  foundEvenly,
  isPrincipalEmployed,
  readPerson,
  requesterOf,
} from '../people/inquiry.facts.ts';
import { canSee } from './goal.access.ts';

type People = Pick<RecordGoalTalk['data'], 'personId' | 'managerId'>;

/** `self` if they are the principal's goals, `manager` if the principal is the manager of the talk and above the person today. */
const relationsTo = async (
  context: CommandContext,
  principal: Principal,
  { personId, managerId }: People,
): Promise<Relations> => {
  if (personId === principal.personId)
    return (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;
  if (managerId !== principal.personId) return noRelation;
  const today = dayOf(context.now(), context.timeZone);
  return (await answered(context, isManagerOf(managerId, personId, today)))
    ? new Set(['manager'])
    : noRelation;
};

/** A talk that the principal may see. Throws a `notFound` Rejection if there is none. */
const talkOf = async (context: CommandContext, goalTalkId: string, principal: Principal) => {
  const { state } = await context.execute.state(goalTalk, goalTalkId);
  const found = await foundEvenly(context, principal, async (answered) => {
    if (state.status === 'unset') return undefined;
    const { personId, managerId } = state;
    const { today, roles, personId: own } = requesterOf(context, principal);
    const relations = new Set<Relation>();
    if (own === personId || own === managerId) relations.add('self');
    if (await answered(isManagerOf(own, personId, today))) relations.add('manager');
    return isAllowed(roles, 'ReadGoalTalks', relations) ? state : undefined;
  });
  return found ?? reject('notFound', 'goal-talk/unknown', 'No such talk was recorded.');
};

const talkRelations = (context: CommandContext, { principal, data }: SentCommand<RecordGoalTalk>) =>
  relationsTo(context, principal, data);

const recordedTalkRelations = async (
  context: CommandContext,
  { principal, data: { goalTalkId } }: SentCommand<CorrectGoalTalk>,
) => relationsTo(context, principal, await talkOf(context, goalTalkId, principal));

/** A goal, if the principal may see it. */
const seenGoal = async (context: CommandContext, principal: Principal, goalId: string) => {
  const { state } = await context.execute.state(goal, goalId);
  return (await canSee(context, principal, state)) ? state : undefined;
};

const talkFacts = async (
  context: CommandContext,
  command: GoalTalkCommand,
  principal: Principal,
): Promise<GoalTalkFacts> => {
  const { day, goalIds } = command.data;
  const {
    personId,
    managerId,
    goalIds: agreed,
  } = command.type === 'CorrectGoalTalk'
    ? await talkOf(context, command.data.goalTalkId, principal)
    : { ...command.data, goalIds: [] as string[] };
  const who = await readPerson(context)(personId);
  const ids = [...new Set([...goalIds, ...agreed])];
  const seen = new Map(
    await Promise.all(ids.map(async (id) => [id, await seenGoal(context, principal, id)] as const)),
  );
  const isAgreeable = (id: string): boolean => {
    const state = seen.get(id);
    return state !== undefined && state.status !== 'unset' && isTheirs(personId, state);
  };
  const notTheirs = goalIds.findIndex((id) => !agreed.includes(id) && !isAgreeable(id));
  return {
    person: presenceOn(who, [day]),
    manages: await answered(context, isManagerOf(managerId, personId, day)),
    notTheirs: notTheirs < 0 ? null : notTheirs,
    unseen: agreed.filter((id) => !seen.get(id)),
    timeZone: context.timeZone ?? 'UTC',
  };
};

/** The commands to goal-setting talks. */
export const goalTalkRoutes = commandRoutes(
  { decider: goalTalk, key: 'goalTalkId', facts: talkFacts },
  {
    RecordGoalTalk: {
      path: '/v1/goal-talks',
      summary: 'Record a goal-setting talk of a person and a manager, with the goals on which they agreed',
      body: recordGoalTalkBody,
      makes: 'goalTalkId',
      relations: talkRelations,
    },
    CorrectGoalTalk: {
      path: '/v1/goal-talks/:goalTalkId/corrections',
      summary: 'Correct a goal-setting talk by sending all that was said',
      body: correctGoalTalkBody,
      relations: recordedTalkRelations,
    },
  },
);
