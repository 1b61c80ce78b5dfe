import type { Personal } from '@cairn/contracts/personal';
import { either } from '@cairn/read-model/conditions';
import { jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { personName } from '../people/name.sql.ts';
import { hasOpenTask, isOpenTask, isOwnedBy } from '../scorecards/initiative.late.sql.ts';
import { initiativeVisibleTo } from '../scorecards/initiative.visibility.sql.ts';
import { type OpenTaskRow, openTaskColumns } from '../scorecards/initiative-task.sql.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import type { SqlStart } from './line.start.ts';

export type LineInitiative = {
  initiative_id: string;
  name: string;
  status: string;
  owner_id: string;
  owner_name: Personal | null;
  objective_id: string | null;
  kpi_id: string | null;
  kpi_name: string | null;
  goal_id: string | null;
  tasks: OpenTaskRow[];
};

/**
 * The initiatives that a line begins with, if the viewer may see them: the one that is asked about, or those that are not over
 * and that a person owns or has an open task in. Undefined if it begins with none.
 */
export const firstInitiatives = (
  { kind, id }: SqlStart,
  viewers: Record<keyof Viewers, SqlViewer>,
): RawBuilder<unknown> | undefined => {
  const seen = (which: RawBuilder<unknown>) =>
    sql`select i.* from scorecard.initiative i where ${which} and ${initiativeVisibleTo(viewers)}`;
  if (kind === 'initiative') return seen(sql`i.initiative_id = ${id}`);
  return kind === 'person' ? seen(either(isOwnedBy(id), hasOpenTask(id))) : undefined;
};

/** The initiatives that are chosen, each with its open tasks, in the order in which they were planned. */
export const initiativesWithTasks = (chosen: RawBuilder<boolean>, viewer: SqlViewer): RawBuilder<unknown> => {
  const task = sql`task.value`;
  return sql`(
    select i.initiative_id, i.name, i.status, i.owner_id, ${personName(sql`i.owner_id`)} as owner_name, i.objective_id,
      i.kpi_id, (select k.name from scorecard.kpi k where k.kpi_id = i.kpi_id) as kpi_name, i.goal_id, ${jsonRows(sql`(
        select ${openTaskColumns(task, viewer)} from jsonb_array_elements(i.tasks) with ordinality task
        where ${isOpenTask(task)} order by task.ordinality)`)} as tasks
    from scorecard.initiative i where ${chosen} order by i.planned_position)`;
};
