import type { InitiativeStatus } from '@cairn/contracts/initiative.values';
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../people/reporting-line.sql.ts';

type Sql = RawBuilder<unknown>;

const over: readonly InitiativeStatus[] = ['done', 'cancelled'];

/** Whether `initiative i` is over; then none of its tasks is to be done. */
const isOver = sql<boolean>`i.status in (${sql.join(over.map((status) => sql.lit(status)))})`;

/** Whether `task`, of an initiative that is not over, is neither done nor dropped. */
export const isOpenTask = (task: Sql): RawBuilder<boolean> =>
  sql`(not ${isOver} and ${task} ->> 'doneAt' is null and ${task} ->> 'droppedAt' is null)`;

/** Whether a person owns `initiative i`, and it is not over. */
export const isOwnedBy = (owner: string | RawBuilder<string>): RawBuilder<boolean> =>
  sql`(not ${isOver} and i.owner_id = ${owner}::text)`;

/** Whether a person has such a task in `initiative i`. */
export const hasOpenTask = (assignee: string | RawBuilder<string>): RawBuilder<boolean> =>
  sql`(not ${isOver} and i.tasks @> jsonb_build_array(
    jsonb_build_object('assigneeId', ${assignee}::text, 'doneAt', null, 'droppedAt', null)))`;

/** Whether `task` is late on a day. */
export const isLate = (task: Sql, day: Day): RawBuilder<boolean> =>
  sql`(${isOpenTask(task)} and (${task} ->> 'dueOn')::date < ${day}::date)`;

/** Whether `initiative i` is overdue on a day: it is not over after its last day, or one of its tasks is late. */
export const isOverdue = (
  day: Day,
): RawBuilder<boolean> => sql`((not ${isOver} and i.ends_on < ${day}::date) or exists (
  select from jsonb_array_elements(i.tasks) task where ${isLate(sql`task`, day)}))`;
