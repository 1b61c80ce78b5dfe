import type {
  AddInitiativeTask,
  CompleteInitiativeTask,
  DropInitiativeTask,
  ReviseInitiativeTask,
} from '@cairn/contracts/initiative.commands';
import type { InitiativeEvent } from '@cairn/contracts/initiative.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { beforeAndAfter } from './before-after.ts';
import type { PlannedInitiative, Task } from './initiative.state.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';
import { isWithin, leftOut } from './within-days.ts';

const settled = { done: 'was done', dropped: 'was dropped' } as const;

const taskOf = ({ tasks }: PlannedInitiative, taskId: string): Task =>
  tasks.get(taskId) ?? reject('notFound', 'initiative/unknown-task', 'The initiative has no such task.');

const refuseSettled = ({ status }: Task): void => {
  if (status !== 'open') reject('conflict', 'initiative/task-settled', `This task ${settled[status]}.`);
};

const checkAssignee = (assignee: Presence): void => {
  refuseUnlessEmployed(assignee, 'assigneeId', 'initiative/unknown-person');
};

const checkDueDay = (dueOn: string, period: DayRange): void => {
  if (!isWithin(dueOn, period))
    refuseField('initiative/task-outside-period', 'A task is due within the period of its initiative.', {
      path: 'dueOn',
      message: `${period.from} to ${period.to}`,
    });
};

/** Throws if an open task that is due in the period of its initiative would be due outside of the one to come. */
export const refuseTasksLeftOut = ({ tasks, plan }: PlannedInitiative, period: DayRange): void => {
  const open = [...tasks.values()].filter(({ status }) => status === 'open');
  const left = leftOut(
    open.map(({ dueOn }) => dueOn),
    { before: plan.period, after: period },
  );
  if (left)
    refuseField(
      'initiative/task-outside-period',
      `An open task is due on ${left.day}. Move or drop it first.`,
      left.field,
    );
};

export const addTask = (
  { data }: AddInitiativeTask,
  { plan }: PlannedInitiative,
  assignee: Presence,
): InitiativeEvent[] => {
  checkDueDay(data.dueOn, plan.period);
  checkAssignee(assignee);
  return [{ type: 'InitiativeTaskAdded', data }];
};

/**
 * Gives an open task to somebody else, moves it to another day or gives it another title, and keeps who had it and until
 * when. The state holds no text, so a title that is sent always counts as a change.
 */
export const reviseTask = (
  { data }: ReviseInitiativeTask,
  state: PlannedInitiative,
  assignee: Presence,
): InitiativeEvent[] => {
  const { initiativeId, taskId, title, reason, occurredAt, ...given } = data;
  const task = taskOf(state, taskId);
  refuseSettled(task);
  const { assigneeId, dueOn } = task;
  const changed = beforeAndAfter(['assigneeId', 'dueOn'], { assigneeId, dueOn }, given);
  if (!changed && title === undefined) return [];
  const { before, after } = changed ?? { before: {}, after: {} };
  if (after.dueOn !== undefined) checkDueDay(after.dueOn, state.plan.period);
  if (after.assigneeId !== undefined) checkAssignee(assignee);
  const revision = { before, after: title === undefined ? after : { ...after, title } };
  return [{ type: 'InitiativeTaskRevised', data: { initiativeId, taskId, ...revision, reason, occurredAt } }];
};

export const completeTask = (
  { data }: CompleteInitiativeTask,
  state: PlannedInitiative,
): InitiativeEvent[] => {
  const task = taskOf(state, data.taskId);
  if (task.status === 'done') return [];
  refuseSettled(task);
  return [{ type: 'InitiativeTaskDone', data }];
};

export const dropTask = ({ data }: DropInitiativeTask, state: PlannedInitiative): InitiativeEvent[] => {
  const task = taskOf(state, data.taskId);
  if (task.status === 'dropped') return [];
  refuseSettled(task);
  return [{ type: 'InitiativeTaskDropped', data }];
};
