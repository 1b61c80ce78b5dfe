import { isTheirs } from '@cairn/access/goal.visibility';
import { noRelation, type Relations } from '@cairn/access/matching';
import { isManagerOf } from '@cairn/access/reporting-line';
import { dayOf } from '@cairn/contracts/day';
import { type RecordGoalTalk, recordGoalTalkBody } from '@cairn/contracts/goal-talk.commands';
import { goal } from '@cairn/domain/goal.decider';
import { goalTalk, type GoalTalkFacts } from '@cairn/domain/goal-talk.decider';
import { person } from '@cairn/domain/person.decider';
import { presenceOn } from '@cairn/domain/presence';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { answered, isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { canSee } from './goal.access.ts';

/** `self` if they are the principal's goals, `manager` if the principal is the manager of the talk and above the person today. */
const talkRelations = async (
  context: CommandContext,
  { principal, data: { personId, managerId } }: SentCommand<RecordGoalTalk>,
): Promise<Relations> => {
  if (personId === principal.personId)
    return (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;
  if (managerId !== principal.personId) return noRelation;
  const today = dayOf(context.now(), context.timeZone);
  return (await answered(context, isManagerOf(managerId, personId, today)))
    ? new Set(['manager'])
    : noRelation;
};

const isAgreeable = async (
  context: CommandContext,
  principal: Principal,
  { personId, goalId }: { personId: string; goalId: string },
): Promise<boolean> => {
  const { state } = await context.execute.state(goal, goalId);
  const seen = await canSee(context, principal, state);
  return seen && state.status !== 'unset' && isTheirs(personId, state);
};

const talkFacts = async (
  context: CommandContext,
  { data: { personId, managerId, day, goalIds } }: RecordGoalTalk,
  principal: Principal,
): Promise<GoalTalkFacts> => {
  const { state } = await context.execute.state(person, personId);
  const theirs = await Promise.all(
    goalIds.map((goalId) => isAgreeable(context, principal, { personId, goalId })),
  );
  const notTheirs = theirs.indexOf(false);
  return {
    person: presenceOn(state, [day]),
    manages: await answered(context, isManagerOf(managerId, personId, day)),
    notTheirs: notTheirs < 0 ? null : notTheirs,
    timeZone: context.timeZone ?? 'UTC',
  };
};

/** The command to goal-setting talks. */
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
  },
);
