import type { Query } from '@cairn/read-model/database';
import { jsonRows } from '@cairn/read-model/json-rows';
import { type Expression, type RawBuilder, sql } from 'kysely';
import { heads } from '../asking/head.sql.ts';
import { type Holes, oncePerKind, type SqlViewer, statementPerKind } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { withPersonNames } from '../people/name.sql.ts';
import { goalStatus, type Time } from './goal-status.sql.ts';
import { goalNames, peopleOfGoal, scoringOfGoal } from './goal-names.sql.ts';
import { owners } from './goal-owner.sql.ts';
import { carriedFrom, carriedTo } from './goal-carry-over.sql.ts';
import { counted } from './goal-counts.sql.ts';
import { parentGoal } from './goal-parent.sql.ts';
import { versionsFor } from '../scorecards/name-shown.sql.ts';
import { fieldNames } from './goal-field.sql.ts';
import { changesOfChosen } from './goal.changes.ts';
import { talksOfChosen } from './goal-talk.sql.ts';
import type { JsonFiguredRows, JsonGoalRows } from './goal.rows.ts';
import { tablesFor } from './goal.tables.ts';
import { below, goalsBelow } from './goal-tree.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { figureColumns, type WholeJson, wholeColumns } from './key-result.rows.ts';
import { linkedKpis } from './linked-kpi.sql.ts';
import { inClosedCycle } from './to-check-in.sql.ts';

/**
 * Whether a goal leads to no strategic objective, by itself or through its parents. Parents that the viewer may not see count
 * too: where a goal leads is the same for every reader (docs/adr/0010).
 */
export const isOrphan = (time: Time, goalId = sql`g.goal_id`): RawBuilder<boolean> => {
  const { goal, alignment } = tablesFor(time);
  return sql`not exists (
    with recursive up(goal_id) as (
      select ${goalId} union select a.parent_id from up join ${alignment} a on a.child_id = up.goal_id)
    select from up join ${goal} o on o.goal_id = up.goal_id where o.objective_id is not null)`;
};

/** Whether the viewer may see goal `g` by what it is now, also if `g` is what it was. */
export const visibleNow = (viewer: SqlViewer): RawBuilder<boolean> =>
  viewer.past && !viewer.relations.has('anyone')
    ? sql`(select ${visibleTo(viewer)} from (select g.goal_id as id) o join okr.goal g on g.goal_id = o.id)`
    : visibleTo(viewer);

/** The goals that serve an objective of a scorecard and that the viewer may see. */
export const goalsServing = (scorecardId: string, viewer: SqlViewer): RawBuilder<unknown> =>
  sql`select g.* from ${tablesFor(viewer).goal} g where g.scorecard_id = ${scorecardId} and ${visibleNow(viewer)}`;

const goalWithId = oncePerKind(
  ['viewer'],
  ({ viewer }, goalId: RawBuilder<unknown>) => sql`(
    select g.* from ${tablesFor(viewer).goal} g where g.goal_id = ${goalId} and ${visibleNow(viewer)})`,
);

/** One goal, if the viewer may see it: a subquery. */
export const oneGoal = (goalId: string | RawBuilder<string>, viewer: SqlViewer): RawBuilder<unknown> =>
  goalWithId({ viewer }, sql`${goalId}`);

/** The key results of `goal g` in their order. A list reads no more of them than figures need. */
const keyResultsOf = (detail: GoalDetail, time: Time) => {
  const { keyResultsOf: of, ahead } = tablesFor(time);
  const rows = sql`${of(sql`g.goal_id`)} k order by k.ordinal`;
  if (detail === 'whole')
    return wholeColumns.json(rows, {
      ahead,
      measures: withPersonNames(sql`k.measures`, 'by'),
      restatements: withPersonNames(sql`k.restatements`, 'restatedBy'),
    });
  const revised = sql`case when jsonb_array_length(k.measures) > 1 then k.measures end`;
  return figureColumns.json(rows, { revised, ahead });
};

/** The revision of the stream of `goal` (an alias): its own row's, or that of a later event about a key result. */
export const goalRevision = (goal: Expression<unknown>, time: Time): RawBuilder<number> =>
  sql`greatest(${goal}.revision, (
    select max(k.revision) from ${tablesFor(time).keyResultsOf(sql`${goal}.goal_id`)} k))`;

/** What the list of children shows of a goal, and whether the viewer may see it. */
const shown = (viewer: SqlViewer): RawBuilder<unknown> =>
  sql`, 'title', g.title, 'status', ${goalStatus(viewer)}, 'visible', ${visibleNow(viewer)}`;

/** Whether the cycle of the chosen goal is closed, or was then. */
const cycleClosed = (viewer: SqlViewer): RawBuilder<unknown> =>
  sql`(select ${inClosedCycle(viewer)} from chosen g) as cycle_closed`;

/** What limits count is a question of now. */
const whole = (viewer: SqlViewer): RawBuilder<unknown> =>
  sql`, ${changesOfChosen(viewer)} as changes, ${carriedTo(viewer)} as carried_to, ${talksOfChosen(viewer)} as talks, ${cycleClosed(viewer)}${viewer.past ? sql`` : counted(viewer)}`;

/**
 * How much is read about each chosen goal: `figured` is what its figures are computed from and its people's names, `listed`
 * adds what a list shows, `owners` adds everybody who owned it, and `whole`, for one goal, adds its direct children, its
 * changes and what the limits of its cycle count.
 */
export type GoalDetail = 'figured' | 'listed' | 'owners' | 'whole';

type JsonOf = {
  figured: JsonFiguredRows;
  listed: JsonGoalRows;
  owners: JsonGoalRows;
  whole: JsonGoalRows<WholeJson>;
};

/** What `goal g` is shown with besides its own row. */
const besideGoal = (detail: GoalDetail, viewer: SqlViewer): RawBuilder<unknown> => {
  if (detail === 'figured') return peopleOfGoal;
  const listed = sql`${goalNames(viewer)}, ${carriedFrom(viewer)} as carried_from_goal, ${parentGoal(viewer)} as parent_goal`;
  return detail === 'listed' ? listed : sql`${listed}, ${owners(viewer)} as owners`;
};

/** Goals `g` in the order in which they were set. */
export const inOrderSet = sql`g.set_position`;

const progressOf = (detail: GoalDetail) =>
  oncePerKind(['viewer'], ({ viewer }, chosen: RawBuilder<unknown>, order: RawBuilder<unknown>) => {
    const tables = tablesFor(viewer);
    return sql`
    with recursive chosen as (${chosen}), ${below(detail === 'whole', tables)}${
      viewer.past && detail !== 'figured' ? sql`, ${versionsFor(sql`chosen`, viewer.past)}` : sql``
    }
    select
      ${heads}, ${detail === 'figured' ? sql`` : sql`(select revision from okr.goal_graph) as graph_revision, ${fieldNames} as field_names,`}
      ${jsonRows(sql`(select g.*, ${scoringOfGoal} as scoring, ${besideGoal(detail, viewer)} from chosen g order by ${order})`)} as goals,
      to_json(array(
        select json_build_object(
          'goal_id', g.goal_id, 'progress_from', g.progress_from, 'starts_at', g.starts_at, 'ends_at', g.ends_at, 'closed_at', g.closed_at, 'time_zone', g.time_zone, 'parent', to_json(a), 'key_results', ${keyResultsOf(detail, viewer)}${detail === 'whole' ? shown(viewer) : sql``})
        from ${goalsBelow(detail === 'whole', tables)}
        left join lateral (select a.* from ${tables.alignment} a where a.child_id = g.goal_id offset 0) a on true
        order by g.set_position)) as tree,
      ${linkedKpis(viewer.past)} as kpis${detail === 'whole' ? whole(viewer) : sql``}`;
  });
const progress = {
  figured: progressOf('figured'),
  listed: progressOf('listed'),
  owners: progressOf('owners'),
  whole: progressOf('whole'),
};

/**
 * The goals of the query `chosen`, which finds them as of the time that is shown; in `tree` every goal that contributes to
 * them, at any depth, with its key results.
 */
export const withProgress = <D extends GoalDetail>(
  chosen: Expression<unknown>,
  viewer: SqlViewer,
  detail: D,
  order = inOrderSet,
): RawBuilder<JsonOf[D]> => progress[detail]({ viewer }, sql`${chosen}`, order) as never;

const goalHeld = statementPerKind(['viewer'], ({ viewer }, { goalId }: Holes<{ goalId: string }>) =>
  withProgress(oneGoal(goalId, viewer), viewer, 'whole'),
);

/** One goal whole, if the viewer may see it: a statement. */
export const goalWithAll = (goalId: string, viewer: Viewer): Query<JsonOf['whole']> =>
  goalHeld({ viewer }, { goalId });
