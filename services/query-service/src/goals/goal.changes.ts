import type { Personal } from '@cairn/contracts/personal';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { goalChangeTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { showClocks } from '../asking/two-clocks.ts';
import { happened } from '../asking/past.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { personName } from '../people/name.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';

export type GoalChangeRow = RowOf<typeof goalChangeTable> & { by_name: Personal | null };

const changeRow = fromJson(goalChangeTable);

/** The changes of the chosen goal, in the order of the log, without alignments to goals that the viewer may not see. */
export const changesOfChosen = (viewer: Viewer): RawBuilder<Json<GoalChangeRow>[]> =>
  jsonRows<GoalChangeRow>(sql`(
    select c.*, ${personName(sql`c.by_id`)} as by_name from chosen o join okr.goal_change c on c.goal_id = o.goal_id
    where (c.other_id is null
      or exists (select from okr.goal g where g.goal_id = c.other_id and ${visibleTo(viewer)}))
      and ${viewer.past ? happened(viewer.past, sql`c.occurred_at`, sql`c.recorded_at`) : sql`true`}
    order by c.position)`);

/** A change as the page of a goal shows it. */
export const showGoalChange = (json: Json<GoalChangeRow>) => {
  const row = changeRow(json);
  return {
    ...row.change,
    reason: row.reason,
    by: row.by_id,
    byName: row.by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};
