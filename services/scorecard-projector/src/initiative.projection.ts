import { isIn, type RecordedIn } from '@cairn/contracts/registry';
import { byIdOf, fold } from '@cairn/projection/view';
import {
  type InitiativeTask,
  initiativeTable,
  initiativeVersionTable,
} from '@cairn/read-model/initiative.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof initiativeTable>;
type Event = RecordedIn<'initiative'>;
type Planned = Extract<Event, { type: 'InitiativePlanned' }>;

const begin = ({ data, revision, position }: Planned): Row => {
  const { serves } = data;
  return {
    initiative_id: data.initiativeId,
    name: data.name,
    owner_id: data.ownerId,
    starts_on: data.period.from,
    ends_on: data.period.to,
    budget: data.budget,
    spent: null,
    status: 'planned',
    status_reason: null,
    scorecard_id: serves.kind === 'objective' ? serves.scorecardId : null,
    objective_id: serves.kind === 'objective' ? serves.objectiveId : null,
    kpi_id: serves.kind === 'kpi' ? serves.kpiId : null,
    goal_id: serves.kind === 'goal' ? serves.goalId : null,
    tasks: [],
    planned_at: data.occurredAt,
    planned_position: String(position),
    revision,
    position: String(position),
  };
};

const addTask = ({ data }: Extract<Event, { type: 'InitiativeTaskAdded' }>): InitiativeTask => {
  const { taskId, title, assigneeId, dueOn } = data;
  return { taskId, title, assigneeId, dueOn, doneAt: null, droppedAt: null, dropReason: null, earlier: [] };
};

const reviseTask = (
  task: InitiativeTask,
  { data }: Extract<Event, { type: 'InitiativeTaskRevised' }>,
): InitiativeTask => {
  const { title, assigneeId, dueOn, earlier } = task;
  const before = { title, assigneeId, dueOn, until: data.occurredAt, reason: data.reason ?? null };
  return {
    ...task,
    title: data.after.title ?? title,
    assigneeId: data.after.assigneeId ?? assigneeId,
    dueOn: data.after.dueOn ?? dueOn,
    earlier: [...earlier, before],
  };
};

const changeTask = (
  row: Row,
  taskId: string,
  to: (task: InitiativeTask) => InitiativeTask,
): Partial<Row> => ({
  tasks: row.tasks.map((task) => (task.taskId === taskId ? to(task) : task)),
});

const change = (row: Row, event: Exclude<Event, Planned>): Partial<Row> => {
  switch (event.type) {
    case 'InitiativeRevised': {
      const { name, ownerId, period, budget } = event.data.after;
      return {
        name: name ?? row.name,
        owner_id: ownerId ?? row.owner_id,
        starts_on: period?.from ?? row.starts_on,
        ends_on: period?.to ?? row.ends_on,
        budget: budget === undefined ? row.budget : budget,
      };
    }
    case 'InitiativeStatusChanged':
      return { status: event.data.status, status_reason: event.data.reason ?? null };
    case 'InitiativeSpendingReported':
      return { spent: event.data.spent };
    case 'InitiativeTaskAdded':
      return { tasks: [...row.tasks, addTask(event)] };
    case 'InitiativeTaskRevised':
      return changeTask(row, event.data.taskId, (task) => reviseTask(task, event));
    case 'InitiativeTaskDone': {
      const { taskId, occurredAt: doneAt } = event.data;
      return changeTask(row, taskId, (task) => ({ ...task, doneAt }));
    }
    case 'InitiativeTaskDropped': {
      const { taskId, occurredAt: droppedAt, reason: dropReason } = event.data;
      return changeTask(row, taskId, (task) => ({ ...task, droppedAt, dropReason }));
    }
  }
};

/** One row per initiative, with its tasks. */
export const initiativeView = fold(initiativeTable, {
  headOf: byIdOf('initiative'),
  keys: (event) => (isIn(event, 'initiative') ? [[event.data.initiativeId]] : []),
  evolve: (row, event) => {
    if (!isIn(event, 'initiative')) return row;
    if (event.type === 'InitiativePlanned') return begin(event);
    const { revision, position } = event;
    return row && { ...row, ...change(row, event), revision, position: String(position) };
  },
  versions: { table: initiativeVersionTable },
});
