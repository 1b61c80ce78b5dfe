import type { Personal } from '@cairn/contracts/personal';
import { decodeCursor } from '@cairn/http/cursor';
import { day, id } from '@cairn/contracts/values';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { InSql } from '../goals/goal-filter.sql.ts';
import { personName } from '../people/name.sql.ts';
import { managedBy } from '../people/reporting-line.sql.ts';
import { hasOpenTask, isLate, isOpenTask } from './initiative.late.sql.ts';
import { initiativeVisibleTo } from './initiative.visibility.sql.ts';
import type { Viewers } from './viewers.ts';

/** Whose tasks are asked for, and by which day they are due. */
export type TaskList = {
  assignee?: string | undefined;
  /** A person above the assignee in the reporting line of today. */
  manager?: string | undefined;
  until: string;
};

export type TaskPage<V = Viewers> = { viewers: V; cursor: string | undefined; limit: number };

export type OpenTaskRow = {
  task_id: string;
  title: Personal;
  assignee_id: string;
  assignee_name: Personal | null;
  due_on: string;
  overdue: boolean;
};

export type DueTaskRow = OpenTaskRow & { initiative_id: string; initiative_name: string };

const lastShown = z.object({ dueOn: day, initiative: id, task: id });

/** The columns of `OpenTaskRow` for `task`. */
export const openTaskColumns = (task: RawBuilder<unknown>, viewer: SqlViewer): RawBuilder<unknown> => {
  const assignee = sql`(${task} ->> 'assigneeId')`;
  return sql`${task} ->> 'taskId' as task_id, ${task} -> 'title' as title, ${assignee} as assignee_id,
    ${personName(assignee)} as assignee_name, ${task} ->> 'dueOn' as due_on, ${isLate(task, todayInSql(viewer))} as overdue`;
};

/** Open tasks that are due by a day, soonest first, of initiatives that the viewer may see. */
export const soonestTasks = (
  { assignee, manager, until }: InSql<TaskList>,
  { viewers, cursor, limit }: TaskPage<Record<keyof Viewers, SqlViewer>>,
): RawBuilder<DueTaskRow> => {
  const from = cursor === undefined ? undefined : decodeCursor(cursor, lastShown);
  const [each, task] = [sql`each.value`, sql`i.task`];
  const place = sql`${task} ->> 'dueOn', i.initiative_id, ${task} ->> 'taskId'`;
  // `offset 0` has the few tasks chosen before anything is looked up for them.
  return sql`(
    select i.initiative_id, i.name as initiative_name, ${openTaskColumns(task, viewers.goals)}
    from (
      select i.initiative_id, i.name, i.status, i.goal_id, i.scorecard_id, each.value as task
      from scorecard.initiative i cross join lateral jsonb_array_elements(i.tasks) each ${where(
        isOpenTask(each),
        sql`(${each} ->> 'dueOn')::date <= ${until}::date`,
        assignee && sql`${hasOpenTask(assignee)} and ${each} ->> 'assigneeId' = ${assignee}`,
        manager && sql`${each} ->> 'assigneeId' in ${managedBy(manager, viewers.goals)}`,
      )} offset 0) i ${where(
        from && sql`(${place}) > (${from.dueOn}::text, ${from.initiative}::text, ${from.task}::text)`,
        initiativeVisibleTo(viewers),
      )} order by ${place} limit ${limit + 1})`;
};
