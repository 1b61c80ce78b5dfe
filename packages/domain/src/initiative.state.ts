import type { Instant } from '@cairn/contracts/envelope';
import type { InitiativeEvent } from '@cairn/contracts/initiative.events';
import type { Budget, InitiativeStatus } from '@cairn/contracts/initiative.values';
import type { DayRange } from '@cairn/contracts/values';
import { laterOf } from './occurred-at.ts';

export type Plan = { name: string; ownerId: string; period: DayRange; budget: Budget | null };

export type Task = { assigneeId: string; dueOn: string; status: 'open' | 'done' | 'dropped' };

export type PlannedInitiative = {
  status: InitiativeStatus;
  plannedAt: Instant;
  /** When its last change happened. */
  changedAt: Instant;
  plan: Plan;
  spent: number | null;
  tasks: ReadonlyMap<string, Task>;
};

export type InitiativeState = { status: 'unset' } | PlannedInitiative;

const changeTask = (state: PlannedInitiative, taskId: string, changed: Partial<Task>): PlannedInitiative => {
  const task = state.tasks.get(taskId);
  return task ? { ...state, tasks: new Map(state.tasks).set(taskId, { ...task, ...changed }) } : state;
};

const change = (state: PlannedInitiative, { type, data }: InitiativeEvent): PlannedInitiative => {
  switch (type) {
    case 'InitiativePlanned':
      return state;
    case 'InitiativeRevised':
      return { ...state, plan: { ...state.plan, ...(data.after as Partial<Plan>) } };
    case 'InitiativeStatusChanged':
      return { ...state, status: data.status };
    case 'InitiativeSpendingReported':
      return { ...state, spent: data.spent };
    case 'InitiativeTaskAdded': {
      const { taskId, assigneeId, dueOn } = data;
      return { ...state, tasks: new Map(state.tasks).set(taskId, { assigneeId, dueOn, status: 'open' }) };
    }
    case 'InitiativeTaskRevised': {
      const { title: _, ...after } = data.after;
      return changeTask(state, data.taskId, after as Partial<Task>);
    }
    case 'InitiativeTaskDone':
      return changeTask(state, data.taskId, { status: 'done' });
    case 'InitiativeTaskDropped':
      return changeTask(state, data.taskId, { status: 'dropped' });
  }
};

export const evolveInitiative = (state: InitiativeState, event: InitiativeEvent): InitiativeState => {
  if (event.type === 'InitiativePlanned') {
    const { name, ownerId, period, budget, occurredAt } = event.data;
    return {
      status: 'planned',
      plannedAt: occurredAt,
      changedAt: occurredAt,
      plan: { name, ownerId, period, budget },
      spent: null,
      tasks: new Map(),
    };
  }
  if (state.status === 'unset') return state;
  return change({ ...state, changedAt: laterOf(state.changedAt, event.data.occurredAt) }, event);
};
