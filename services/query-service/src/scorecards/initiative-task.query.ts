import { encodeCursor } from '@cairn/http/cursor';
import { jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type Heads, heads } from '../asking/head.sql.ts';
import { streamsOf } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import type { QueryContext } from '../context.ts';
import type { InSql } from '../goals/goal-filter.sql.ts';
import {
  type DueTaskRow,
  type OpenTaskRow,
  soonestTasks,
  type TaskList,
  type TaskPage,
} from './initiative-task.sql.ts';
import type { Viewers } from './viewers.ts';

export const showOpenTask = (row: OpenTaskRow) => ({
  taskId: row.task_id,
  title: row.title,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
  dueOn: row.due_on,
  overdue: row.overdue,
});

const showDueTask = (row: DueTaskRow) => ({
  initiativeId: row.initiative_id,
  initiativeName: row.initiative_name,
  ...showOpenTask(row),
});

/** What a page of tasks is shown from. */
export type TasksFound = { tasks: DueTaskRow[] };

/** The column of `TasksFound`. */
export const taskColumns = (
  list: InSql<TaskList>,
  page: TaskPage<Record<keyof Viewers, SqlViewer>>,
): RawBuilder<unknown> => sql`${jsonRows(soonestTasks(list, page))} as tasks`;

/** The open tasks that are due by a day, soonest first. */
export const showTasks = (found: TasksFound & Heads, { limit }: Pick<TaskPage, 'limit'>) => {
  const rows = found.tasks.slice(0, limit);
  const last = found.tasks.length > limit ? rows.at(-1) : undefined;
  return {
    tasks: rows.map(showDueTask),
    next: last
      ? encodeCursor({ dueOn: last.due_on, initiative: last.initiative_id, task: last.task_id })
      : null,
    ...reflected(
      { scorecard: found.scorecard_head },
      { shown: streamsOf('initiative', rows, ({ initiative_id }) => initiative_id) },
      [found.head, found.review_head],
    ),
  };
};

export const dueTasks = async (context: QueryContext, list: TaskList, page: TaskPage) => {
  const query = sql<TasksFound & Heads>`select ${heads}, ${taskColumns(list, page)}`;
  return { until: list.until, ...showTasks(await selectOne(context, query), page) };
};
