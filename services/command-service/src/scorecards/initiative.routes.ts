import { noRelation, type Relations } from '@cairn/access/matching';
import {
  addInitiativeTaskBody,
  changeInitiativeStatusBody,
  completeInitiativeTaskBody,
  dropInitiativeTaskBody,
  type InitiativeCommand,
  type PlanInitiative,
  planInitiativeBody,
  reportInitiativeSpendingBody,
  reviseInitiativeBody,
  reviseInitiativeTaskBody,
} from '@cairn/contracts/initiative.commands';
import type { Served } from '@cairn/contracts/initiative.values';
import { goal } from '@cairn/domain/goal.decider';
import { initiative, type InitiativeFacts } from '@cairn/domain/initiative.decider';
import { kpi } from '@cairn/domain/kpi.decider';
import type { ServedThing } from '@cairn/domain/scorecard.state';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { objectiveFact } from '../goals/goal.facts.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { presenceOf } from '../people/person.facts.ts';

const selfIf = async (context: CommandContext, principal: Principal, is: boolean): Promise<Relations> =>
  is && (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;

/** `self` if the principal owns the initiative, or is the assignee of the task in question, and is employed today. */
const initiativeRelations = async (
  context: CommandContext,
  { principal, type, data }: SentCommand<InitiativeCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(initiative, data.initiativeId);
  if (state.status === 'unset') return noRelation;
  const task = type === 'CompleteInitiativeTask' && 'taskId' in data && state.tasks.get(data.taskId);
  const { personId } = principal;
  const isTheirs = state.plan.ownerId === personId || (task && task.assigneeId === personId);
  return selfIf(context, principal, isTheirs || false);
};

/** `self` if the principal is to own the initiative, and is employed today. */
const planningRelations = (
  context: CommandContext,
  { principal, data }: SentCommand<PlanInitiative>,
): Promise<Relations> => selfIf(context, principal, data.ownerId === principal.personId);

const inUseIf = (is: boolean, otherwise: 'retired' | 'closed'): ServedThing => (is ? 'inUse' : otherwise);

const servedFact = async (
  context: CommandContext,
  principal: Principal,
  serves: Served,
): Promise<ServedThing> => {
  const { execute } = context;
  switch (serves.kind) {
    case 'objective':
      return objectiveFact(context, serves);
    case 'kpi': {
      const { status } = (await execute.state(kpi, serves.kpiId)).state;
      return status === 'unset' ? 'unknown' : inUseIf(status !== 'retired', 'retired');
    }
    case 'goal': {
      const { state } = await execute.state(goal, serves.goalId);
      if (!(await canSee(context, principal, state))) return 'unknown';
      return inUseIf(state.status !== 'closed', 'closed');
    }
  }
};

const personIn = ({ type, data }: InitiativeCommand): string | undefined => {
  if (type === 'PlanInitiative' || type === 'ReviseInitiative') return data.ownerId;
  return type === 'AddInitiativeTask' || type === 'ReviseInitiativeTask' ? data.assigneeId : undefined;
};

const initiativeFacts = async (
  context: CommandContext,
  command: InitiativeCommand,
  principal: Principal,
): Promise<InitiativeFacts> => {
  const personId = personIn(command);
  const { type, data } = command;
  return {
    person: personId === undefined ? 'employed' : await presenceOf(context, personId, data.occurredAt),
    served: type === 'PlanInitiative' ? await servedFact(context, principal, data.serves) : 'inUse',
  };
};

/** The commands to initiatives. */
export const initiativeRoutes = commandRoutes(
  { decider: initiative, key: 'initiativeId', relations: initiativeRelations, facts: initiativeFacts },
  {
    PlanInitiative: {
      path: '/v1/initiatives',
      summary: 'Plan an initiative for a strategic objective, a KPI or a goal',
      body: planInitiativeBody,
      makes: 'initiativeId',
      relations: planningRelations,
    },
    ReviseInitiative: {
      path: '/v1/initiatives/:initiativeId/revise',
      summary: 'Revise the name, the owner, the period or the budget of an initiative',
      body: reviseInitiativeBody,
    },
    ChangeInitiativeStatus: {
      path: '/v1/initiatives/:initiativeId/status',
      summary: 'Change the status of an initiative',
      body: changeInitiativeStatusBody,
    },
    ReportInitiativeSpending: {
      path: '/v1/initiatives/:initiativeId/spending',
      summary: 'Report what was spent on an initiative in all',
      body: reportInitiativeSpendingBody,
    },
    AddInitiativeTask: {
      path: '/v1/initiatives/:initiativeId/tasks',
      summary: 'Add a task with its assignee and due day',
      body: addInitiativeTaskBody,
      makes: 'taskId',
    },
    ReviseInitiativeTask: {
      path: '/v1/initiatives/:initiativeId/tasks/:taskId/revise',
      summary: 'Give a task to somebody else, move it to another day, or give it another title',
      body: reviseInitiativeTaskBody,
    },
    DropInitiativeTask: {
      path: '/v1/initiatives/:initiativeId/tasks/:taskId/drop',
      summary: 'Drop a task of an initiative that nobody is to do',
      body: dropInitiativeTaskBody,
    },
    CompleteInitiativeTask: {
      path: '/v1/initiatives/:initiativeId/tasks/:taskId/done',
      summary: 'Complete a task of an initiative',
      body: completeInitiativeTaskBody,
    },
  },
);
