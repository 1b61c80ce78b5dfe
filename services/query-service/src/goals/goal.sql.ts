import { personalContains, where } from '@cairn/read-model/conditions';
import { db } from '@cairn/read-model/database';
import type { GoalStatus } from '@cairn/scoring/status';
import { type Expression, type RawBuilder, sql } from 'kysely';
import { heads } from '../asking/head.sql.ts';
import { given, type Page } from '../asking/page.ts';
import { instantInSql } from '../asking/past.sql.ts';
import { oncePerKind, type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { isEmployed, managerInOffice } from '../people/reporting-line.sql.ts';
import { pickedBy, type Whose } from './goal-filter.sql.ts';
import { goalStatus, judgedAt, type Time } from './goal-status.sql.ts';
import { goalNames } from './goal-names.sql.ts';
import { owners } from './goal-owner.sql.ts';
import { carriedFrom, carriedTo } from './goal-carry-over.sql.ts';
import { parentGoal } from './goal-parent.sql.ts';
import { type FieldFilter, fieldNames, hasValue } from './goal-field.sql.ts';
import { changesOfChosen } from './goal.changes.ts';
import { talksOfChosen } from './goal-talk.sql.ts';
import type { GoalRow, JsonGoalRows } from './goal.rows.ts';
import { type GoalTables, tablesFor } from './goal.tables.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { type FiguredJson, figureColumns, type WholeJson, wholeColumns } from './key-result.rows.ts';
import { linkedKpis } from './linked-kpi.sql.ts';

export type GoalFilter = Whose & {
  title?: string | undefined;
  level?: GoalRow['level'] | undefined;
  status?: GoalStatus | undefined;
  running?: boolean | undefined;
  /** Only goals that have begun, and were neither closed nor over at this instant. */
  openSince?: Date | undefined;
  strategicObjective?: string | undefined;
  orphan?: boolean | undefined;
  carriedOver?: boolean | undefined;
  tag?: readonly string[] | undefined;
  folder?: string | undefined;
  field?: FieldFilter | undefined;
  template?: string | undefined;
};

/** Whether `goal g` leads to no strategic objective, by itself or through its parents. */
const isOrphan = (time: Time): RawBuilder<boolean> => {
  const { goal, alignment } = tablesFor(time);
  return sql`not exists (
    with recursive up(goal_id) as (
      select g.goal_id union select a.parent_id from up join ${alignment} a on a.child_id = up.goal_id)
    select from up join ${goal} o on o.goal_id = up.goal_id where o.objective_id is not null)`;
};

/** Whether the viewer may see goal `g` by what it is now, also if `g` is what it was. */
export const visibleNow = (viewer: SqlViewer): RawBuilder<boolean> =>
  viewer.past
    ? sql`(select ${visibleTo(viewer)} from (select g.goal_id as id) o join okr.goal g on g.goal_id = o.id)`
    : visibleTo(viewer);

/** Whether `goal g` has begun, and was neither closed nor over at an instant before. */
const wasOpen = (at: Date, viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(g.starts_at <= ${judgedAt(viewer)}
    and (g.closed_at is null or g.closed_at > ${instantInSql(at)}) and g.ends_at > ${instantInSql(at)})`;

/** The goals that serve an objective of a scorecard and that the viewer may see. */
export const goalsServing = (scorecardId: string, viewer: SqlViewer): RawBuilder<unknown> =>
  sql`select g.* from ${tablesFor(viewer).goal} g where g.scorecard_id = ${scorecardId} and ${visibleNow(viewer)}`;

/** A page of goals in the order in which they were set, and one goal more if there is one. */
export const pageOfGoals = (filter: GoalFilter, viewer: Viewer, { after, limit }: Page) => {
  const {
    level,
    status,
    strategicObjective,
    title,
    orphan,
    running,
    openSince,
    carriedOver,
    tag,
    folder,
    field,
    template,
    ...whose
  } = filter;
  const goals = db
    .selectFrom(tablesFor(viewer).goal.as('g'))
    .selectAll('g')
    .where('g.set_position', '>', after)
    .where((eb) =>
      eb.and(
        given({
          'g.level': level,
          'g.objective_id': strategicObjective,
          'g.folder': folder,
          'g.template_id': template,
        }),
      ),
    )
    .$if(title !== undefined, (goals) => goals.where(personalContains(sql`g.title`, title ?? '')))
    .$if(status !== undefined, (goals) => goals.where(sql<boolean>`${goalStatus(viewer)} = ${status}`))
    .$if(running !== undefined, (goals) =>
      goals.where(sql<boolean>`(g.state <> 'closed' and g.ends_at > ${judgedAt(viewer)}) = ${running}`),
    )
    .$if(openSince !== undefined, (goals) => goals.where(wasOpen(openSince ?? viewer.now, viewer)))
    .$if(orphan !== undefined, (goals) => goals.where(sql<boolean>`${isOrphan(viewer)} = ${orphan}`))
    .$if(tag !== undefined, (goals) => goals.where(sql<boolean>`g.tags @> ${JSON.stringify(tag)}::jsonb`))
    .$if(field !== undefined, (goals) => goals.where(hasValue(field)))
    .$if(carriedOver !== undefined, (goals) =>
      goals.where(sql<boolean>`(${carriedFrom(viewer)} is not null) = ${carriedOver}`),
    )
    .where(visibleNow(viewer))
    .orderBy('g.set_position')
    .limit(limit + 1);
  return pickedBy(whose, viewer).reduce((query, condition) => query.where(condition), goals);
};

const goalWithId = oncePerKind(
  ['viewer'],
  ({ viewer }, goalId: RawBuilder<unknown>) => sql`(
    select g.* from ${tablesFor(viewer).goal} g where g.goal_id = ${goalId} and ${visibleNow(viewer)})`,
);

/** One goal, if the viewer may see it: a subquery. */
export const oneGoal = (goalId: string, viewer: SqlViewer): RawBuilder<unknown> =>
  goalWithId({ viewer }, sql`${goalId}`);

/** The key results of the goals in `below`, those of each goal in their order. A list reads no more of them than figures need. */
const keyResultsBelow = (detail: GoalDetail, time: Time) => {
  const { keyResult, ahead } = tablesFor(time);
  const rows = (more: RawBuilder<unknown>) => sql`(
    select k.* from (select distinct goal_id from below) b
    cross join lateral (select k.*, ${ahead} as ahead${more} from ${keyResult} k where k.goal_id = b.goal_id offset 0) k
    order by k.ordinal)`;
  return detail === 'whole'
    ? wholeColumns.json(rows(sql``))
    : figureColumns.json(
        rows(sql`, case when jsonb_array_length(k.measures) > 1 then k.measures end as revised`),
      );
};

/** The revision of the stream of `goal` (an alias): its own row's, or that of a later event about a key result. */
export const goalRevision = (goal: Expression<unknown>, time: Time): RawBuilder<number> =>
  sql`greatest(${goal}.revision, (
    select max(k.revision) from ${tablesFor(time).keyResult} k where k.goal_id = ${goal}.goal_id))`;

/** Joins the goals `b`. Postgres cannot tell how few they are, and would read all goals: `offset 0` has it look up each. */
export const byIndex = (goal: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`cross join lateral (select g.* from ${goal} g where g.goal_id = b.goal_id offset 0) g`;

/** The chosen goals and all goals whose progress counts in theirs; `direct` adds every child of theirs. */
const below = (
  direct: boolean,
  { goal, alignment }: GoalTables,
): RawBuilder<unknown> => sql`below(goal_id, depth) as (
    select goal_id, 0 from chosen
    union
    select a.child_id, b.depth + 1 from below b join ${goal} p on p.goal_id = b.goal_id
      join ${alignment} a on a.parent_id = b.goal_id
      where b.depth < 8 and ((a.kind = 'contribute' and p.progress_from <> 'keyResults') or (${direct}::boolean and b.depth = 0)))`;

/** What the list of children shows of a goal, and whether the viewer may see it. */
const shown = (viewer: SqlViewer): RawBuilder<unknown> =>
  sql`, 'title', g.title, 'status', ${goalStatus(viewer)}, 'visible', ${visibleNow(viewer)}`;

/** Whether everybody who keeps the chosen goal `o` has left. */
const keeperless = (viewer: SqlViewer): RawBuilder<boolean> =>
  sql`(o.state <> 'closed' and not ${isEmployed(sql`o.accountable_id`, todayInSql(viewer))}
    and (o.owner_kind = 'unit' or not ${isEmployed(sql`o.owner_id`, todayInSql(viewer))}))`;

/** The policy of the chosen goal's cycle, how many goals its owner has there, and whether its people have left. */
const counted = (viewer: SqlViewer): RawBuilder<unknown> => sql`, (
  select json_build_object('policy', c.policy,
    'keeperless', ${keeperless(viewer)},
    'next_above', case when ${keeperless(viewer)} then ${managerInOffice(sql`o.accountable_id`, todayInSql(viewer))} end,
    'goals_of_owner', (
    select count(*)::int from okr.goal g
    ${where(sql`g.owner_id = o.owner_id and g.owner_kind = o.owner_kind and g.cycle_id = o.cycle_id`, visibleTo(viewer))}))
  from chosen o left join review.cycle c on c.cycle_id = o.cycle_id) as counted`;

/** What limits count is a question of now. */
const whole = (viewer: SqlViewer): RawBuilder<unknown> =>
  sql`, ${changesOfChosen(viewer)} as changes, ${carriedTo(viewer)} as carried_to, ${talksOfChosen(viewer)} as talks${viewer.past ? sql`` : counted(viewer)}`;

/**
 * How much is read about each chosen goal: `listed` is what a list shows, `owners` adds everybody who owned it, and `whole`,
 * for one goal, adds its direct children, its changes and what the limits of its cycle count.
 */
export type GoalDetail = 'listed' | 'owners' | 'whole';

const progressOf = (detail: GoalDetail) =>
  oncePerKind(['viewer'], ({ viewer }, chosen: RawBuilder<unknown>) => {
    const tables = tablesFor(viewer);
    return sql`
    with recursive chosen as (${chosen}), ${below(detail === 'whole', tables)}
    select
      ${heads},
      (select revision from okr.goal_graph) as graph_revision, ${fieldNames} as field_names,
      coalesce((
        select json_agg(to_json(g) order by g.set_position)
        from (select g.*, ${goalNames}, ${carriedFrom(viewer)} as carried_from_goal, ${parentGoal(viewer)} as parent_goal${detail === 'listed' ? sql`` : sql`, ${owners(viewer)} as owners`} from chosen g) g), '[]') as goals,
      coalesce((
        select json_agg(json_build_object(
          'goal_id', g.goal_id, 'progress_from', g.progress_from, 'starts_at', g.starts_at, 'ends_at', g.ends_at, 'closed_at', g.closed_at, 'time_zone', g.time_zone, 'parent', to_json(a)${detail === 'whole' ? shown(viewer) : sql``}) order by g.set_position)
        from (select distinct goal_id from below) b ${byIndex(tables.goal)}
        left join ${tables.alignment} a on a.child_id = g.goal_id), '[]') as tree,
      ${keyResultsBelow(detail, viewer)} as key_results,
      ${linkedKpis(viewer.past)} as kpis,
      coalesce((
        select json_object_agg(c.cycle_id, c.policy ->> 'scoringVersion')
        from review.cycle c where c.cycle_id in (select cycle_id from chosen)), '{}') as scoring${detail === 'whole' ? whole(viewer) : sql``}`;
  });
const progress = { listed: progressOf('listed'), owners: progressOf('owners'), whole: progressOf('whole') };

/**
 * The goals of the query `chosen`; in `tree` every goal that contributes to them, at any depth; and the `key_results` of all.
 */
export const withProgress = <D extends GoalDetail>(
  chosen: Expression<unknown>,
  viewer: SqlViewer,
  detail: D,
): RawBuilder<JsonGoalRows<D extends 'whole' ? WholeJson : FiguredJson>> =>
  progress[detail]({ viewer }, sql`${chosen}`) as never;
