import type { Personal } from '@cairn/contracts/personal';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { goalChangeTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { showClocks } from '../asking/two-clocks.ts';
import { happened } from '../asking/past.sql.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import { personName } from '../people/name.sql.ts';
import { type ChangeNames, changeNames, withNames } from './goal-change.names.ts';
import { visibleTo } from './goal.visibility.sql.ts';

type Text = { title: Personal; description: Personal | null };

/** `before` is the text of the goal before a revision; null for any other change. */
export type GoalChangeRow = RowOf<typeof goalChangeTable> & {
  by_name: Personal | null;
  before: Text | null;
  names: ChangeNames | null;
};

const changeRow = fromJson(goalChangeTable);

const textBefore: RawBuilder<Text | null> = sql`case when c.change ->> 'what' = 'revision' then (
  select jsonb_build_object('title', v.title, 'description', v.description) from okr.goal_version v
  where v.goal_id = c.goal_id and v.revision < c.revision order by v.revision desc limit 1) end`;

/** The changes of the chosen goal, in the order of the log, without alignments to goals that the viewer may not see. */
export const changesOfChosen = (viewer: SqlViewer): RawBuilder<Json<GoalChangeRow>[]> =>
  jsonRows<GoalChangeRow>(sql`(
    select c.*, ${personName(sql`c.by_id`)} as by_name, ${textBefore} as before, ${changeNames(viewer)} as names from chosen o join okr.goal_change c on c.goal_id = o.goal_id
    where (c.other_id is null
      or exists (select from okr.goal g where g.goal_id = c.other_id and ${visibleTo(viewer)}))
      and ${viewer.past ? happened(viewer.past, sql`c.occurred_at`, sql`c.known_at`) : sql`true`}
    order by c.position)`);

/** The change, in which a revision shows the text that it replaced too. */
const withText = ({ change, before }: GoalChangeRow) => {
  if (change.what !== 'revision' || !before) return change;
  const { title, description } = change.to;
  const text = {
    ...(title !== undefined && { title: before.title }),
    ...(description !== undefined && { description: before.description }),
  };
  return { ...change, from: { ...text, ...change.from } };
};

/** A change as the page of a goal shows it. */
export const showGoalChange = (json: Json<GoalChangeRow>) => {
  const row = changeRow(json);
  return {
    ...withNames(withText(row), row.names),
    reason: row.reason,
    by: row.by_id,
    byName: row.by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};
