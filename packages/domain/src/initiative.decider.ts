import type { Decider } from '@cairn/contracts/decider';
import type {
  InitiativeCommand,
  PlanInitiative,
  ReviseInitiative,
} from '@cairn/contracts/initiative.commands';
import type { InitiativeEvent } from '@cairn/contracts/initiative.events';
import type { Served } from '@cairn/contracts/initiative.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { beforeAndAfter } from './before-after.ts';
import {
  evolveInitiative,
  type InitiativeState,
  type Plan,
  type PlannedInitiative,
} from './initiative.state.ts';
import { addTask, completeTask, dropTask, refuseTasksLeftOut, reviseTask } from './initiative.tasks.ts';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';
import type { ServedThing } from './scorecard.state.ts';

/** What other streams tell about what a command names, read forward. */
export type InitiativeFacts = {
  /** Of the owner or assignee that a command names; `employed` if it names none. */
  person: Presence;
  /** How that stands, for whoever plans the initiative, which it is to serve. `inUse` if the command names nothing. */
  served: ServedThing;
};

const checkOwner = ({ person }: InitiativeFacts): void => {
  refuseUnlessEmployed(person, 'ownerId', 'initiative/unknown-person');
};

const names = { objective: 'strategic objective', kpi: 'KPI', goal: 'goal' } as const;
const closing = { retired: 'was retired', closed: 'is closed' } as const;

const checkPeriod = (period: Plan['period'] | undefined): void => {
  if (period && period.to < period.from)
    refuseField('initiative/ends-before-it-begins', 'The last day lies before the first.', {
      path: 'period/to',
      message: `${period.from} or later`,
    });
};

const checkServed = (kind: Served['kind'], { served }: InitiativeFacts): void => {
  if (served === 'unknown')
    refuseField('initiative/unknown-served', `There is no such ${names[kind]}.`, {
      path: 'serves',
      message: 'a strategic objective, a KPI or a goal that you may see',
    });
  else if (served !== 'inUse')
    reject('conflict', `initiative/served-${served}`, `This ${names[kind]} ${closing[served]}.`, [
      { path: 'serves', message: 'a strategic objective or a KPI in use, or a goal that is open' },
    ]);
};

const plan = ({ data }: PlanInitiative, facts: InitiativeFacts): InitiativeEvent[] => {
  checkOwner(facts);
  checkPeriod(data.period);
  checkServed(data.serves.kind, facts);
  return [{ type: 'InitiativePlanned', data }];
};

const fields = ['name', 'ownerId', 'period', 'budget'] as const;

const revise = (
  { data }: ReviseInitiative,
  state: PlannedInitiative,
  facts: InitiativeFacts,
): InitiativeEvent[] => {
  checkOwner(facts);
  checkPeriod(data.period);
  const changed = beforeAndAfter(fields, state.plan, data);
  if (!changed) return [];
  if (data.period) refuseTasksLeftOut(state, data.period);
  const { initiativeId, reason, occurredAt } = data;
  return [{ type: 'InitiativeRevised', data: { initiativeId, ...changed, reason, occurredAt } }];
};

const change = (
  command: Exclude<InitiativeCommand, PlanInitiative>,
  state: PlannedInitiative,
  facts: InitiativeFacts,
): InitiativeEvent[] => {
  if (command.type === 'ChangeInitiativeStatus') {
    const { status: before } = state;
    const { data } = command;
    return before === data.status ? [] : [{ type: 'InitiativeStatusChanged', data: { ...data, before } }];
  }
  if (state.status === 'done' || state.status === 'cancelled')
    reject('conflict', 'initiative/over', `The initiative is ${state.status}. Change its status first.`);
  switch (command.type) {
    case 'ReviseInitiative':
      return revise(command, state, facts);
    case 'ReportInitiativeSpending':
      return command.data.spent === state.spent
        ? []
        : [{ type: 'InitiativeSpendingReported', data: command.data }];
    case 'AddInitiativeTask':
      return addTask(command, state, facts.person);
    case 'ReviseInitiativeTask':
      return reviseTask(command, state, facts.person);
    case 'CompleteInitiativeTask':
      return completeTask(command, state);
    case 'DropInitiativeTask':
      return dropTask(command, state);
  }
};

/** One initiative with its plan, its spending and its tasks. */
export const initiative: Decider<InitiativeState, InitiativeCommand, InitiativeEvent, InitiativeFacts> = {
  category: 'initiative',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'PlanInitiative')
      return state.status === 'unset'
        ? plan(command, facts)
        : reject('conflict', 'initiative/already-planned', 'This initiative was already planned.');
    if (state.status === 'unset')
      return reject('notFound', 'initiative/unknown', 'No such initiative was planned.');
    refuseBefore(state.plannedAt, command);
    const events = change(command, state, facts);
    for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
    return events;
  },
  evolve: evolveInitiative,
  words: {
    ReviseInitiative: { event: 'InitiativeRevised', word: 'reason', code: 'initiative/already-so' },
    ChangeInitiativeStatus: {
      event: 'InitiativeStatusChanged',
      word: 'reason',
      about: ['status'],
      code: 'initiative/status-already-so',
    },
    ReviseInitiativeTask: {
      event: 'InitiativeTaskRevised',
      word: 'reason',
      about: ['taskId'],
      code: 'initiative/task-already-so',
    },
    DropInitiativeTask: {
      event: 'InitiativeTaskDropped',
      word: 'reason',
      about: ['taskId'],
      code: 'initiative/task-already-dropped',
    },
  },
};
