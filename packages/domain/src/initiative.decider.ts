import type { Decider } from '@cairn/contracts/decider';
import type {
  AddInitiativeTask,
  CompleteInitiativeTask,
  InitiativeCommand,
  PlanInitiative,
  ReviseInitiative,
} from '@cairn/contracts/initiative.commands';
import type { InitiativeEvent } from '@cairn/contracts/initiative.events';
import type { Served } from '@cairn/contracts/initiative.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import {
  evolveInitiative,
  type InitiativeState,
  type Plan,
  type PlannedInitiative,
} from './initiative.state.ts';
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

const checkPerson = ({ person }: InitiativeFacts, path: 'ownerId' | 'assigneeId'): void => {
  refuseUnlessEmployed(person, path, 'initiative/unknown-person');
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
  checkPerson(facts, 'ownerId');
  checkPeriod(data.period);
  checkServed(data.serves.kind, facts);
  return [{ type: 'InitiativePlanned', data }];
};

const fields = ['name', 'ownerId', 'period', 'budget'] as const;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const revise = (
  { data }: ReviseInitiative,
  state: PlannedInitiative,
  facts: InitiativeFacts,
): InitiativeEvent[] => {
  checkPerson(facts, 'ownerId');
  checkPeriod(data.period);
  const changed = fields.filter(
    (field) => data[field] !== undefined && !isSame(data[field], state.plan[field]),
  );
  if (changed.length === 0) return [];
  const of = (from: Partial<Plan>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  const { initiativeId, reason, occurredAt } = data;
  const after = of(data as Partial<Plan>);
  return [
    { type: 'InitiativeRevised', data: { initiativeId, before: of(state.plan), after, reason, occurredAt } },
  ];
};

const addTask = ({ data }: AddInitiativeTask, facts: InitiativeFacts): InitiativeEvent[] => {
  checkPerson(facts, 'assigneeId');
  return [{ type: 'InitiativeTaskAdded', data }];
};

const completeTask = ({ data }: CompleteInitiativeTask, { tasks }: PlannedInitiative): InitiativeEvent[] => {
  const task =
    tasks.get(data.taskId) ??
    reject('notFound', 'initiative/unknown-task', 'The initiative has no such task.');
  return task.done ? [] : [{ type: 'InitiativeTaskDone', data }];
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
      return addTask(command, facts);
    case 'CompleteInitiativeTask':
      return completeTask(command, state);
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
  },
};
