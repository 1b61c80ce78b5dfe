import { maxLevels } from '@cairn/domain/alignment.rules';
import { fixed } from '@cairn/read-model/compiled-once';
import { either } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { GoalTables } from './goal.tables.ts';

/** Joins the goals with this id. Postgres cannot tell how few they are, and would read all goals: `offset 0` has it look up each. */
export const byIndex = (goal: RawBuilder<unknown>, goalId = sql`b.goal_id`): RawBuilder<unknown> =>
  sql`cross join lateral (select g.* from ${goal} g where g.goal_id = ${goalId} offset 0) g`;

/** The columns of `goal g` that its progress is computed from. They stay with it, so that it is looked up only once. */
const treeColumns = fixed(
  sql`g.goal_id, g.set_position, g.progress_from, g.starts_at, g.ends_at, g.closed_at, g.time_zone`,
);

/** The chosen goals and all goals whose progress counts in theirs; `direct` adds every child of theirs: a part of a `with`. */
export const below = (direct: boolean, { goal, alignment }: GoalTables): RawBuilder<unknown> => sql`below as (
    select ${treeColumns}, 0 as depth from chosen g
    union
    select ${treeColumns}, b.depth + 1 from below b cross join lateral (
      select a.child_id from ${alignment} a where a.parent_id = b.goal_id and ${either(
        sql`(b.progress_from <> 'keyResults' and a.kind = 'contribute')`,
        direct && sql`b.depth = 0`,
      )} offset 0) a ${byIndex(goal, sql`a.child_id`)}
    where b.depth < ${sql.lit(maxLevels)})`;

/** Each goal `g` of `below` once, with what progress is computed from, or `whole`. */
export const goalsBelow = (whole: boolean, { goal }: GoalTables): RawBuilder<unknown> =>
  whole
    ? sql`(select distinct goal_id from below) b ${byIndex(goal)}`
    : sql`(select distinct ${treeColumns} from below g) g`;
