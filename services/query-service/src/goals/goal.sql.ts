import { dayOf } from '@cairn/contracts/day';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { GoalRows } from './goal.view.ts';
import { okrHead, reviewHead } from '../asking/head.sql.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';

export type GoalFilter = {
  owner?: string | undefined;
  unit?: string | undefined;
  cycle?: string | undefined;
  level?: string | undefined;
  status?: string | undefined;
  strategicObjective?: string | undefined;
};

/** Who looks, in which relations they may, and when. */
export type Viewer = { personId: string; relations: ReadonlySet<string>; now: Date };

/** What a viewer may see of `goal g`; undefined where that is all. */
export const visibleTo = ({ personId, relations, now }: Viewer): RawBuilder<unknown> | undefined => {
  if (relations.has('anyone')) return undefined;
  const ways = [
    relations.has('audience') && sql`g.visibility = 'public'`,
    relations.has('self') && sql`g.accountable_id = ${personId}`,
    relations.has('self') && sql`(g.owner_kind = 'person' and g.owner_id = ${personId})`,
    relations.has('manager') && sql`g.accountable_id in ${reportsOf(personId, dayOf(now))}`,
  ].filter((way) => way !== false);
  return sql`(${sql.join(ways, sql` or `)})`;
};

/** A key result's status, as `scoring` says it: on hold > stale > what was reported > pending. */
const keyResultStatus = (now: Date): RawBuilder<unknown> => sql`case
  when k.reported_status = 'onHold' then 'onHold'
  when k.stale_after < ${now.toISOString()}::timestamptz then 'stale'
  else coalesce(k.reported_status, 'pending') end`;

/** The status of `goal g`, as `scoring` says it: closed > on hold > the worst of its active key results > pending. */
export const goalStatus = (now: Date): RawBuilder<unknown> => sql`case g.state
  when 'closed' then 'closed' when 'onHold' then 'onHold'
  else coalesce((
    select (array['offTrack','stale','pending','onHold','onTrack','crushing','complete'])[min(
      array_position(array['offTrack','stale','pending','onHold','onTrack','crushing','complete'], ${keyResultStatus(now)}))]
    from okr.key_result k where k.goal_id = g.goal_id and not k.dropped), 'pending') end`;

const matches = (filter: GoalFilter, viewer: Viewer): (RawBuilder<unknown> | undefined | '')[] => [
  filter.owner && sql`(g.owner_id = ${filter.owner} or g.accountable_id = ${filter.owner})`,
  filter.unit && sql`g.unit_id = ${filter.unit}`,
  filter.cycle && sql`g.cycle_id = ${filter.cycle}`,
  filter.level && sql`g.level = ${filter.level}`,
  filter.strategicObjective && sql`g.objective_id = ${filter.strategicObjective}`,
  filter.status && sql`${goalStatus(viewer.now)} = ${filter.status}`,
  visibleTo(viewer),
];

/** Goals in the order in which they were set, from after a position on. */
export const pageOfGoals = (
  filter: GoalFilter,
  viewer: Viewer,
  page: { after: string; limit: number },
): RawBuilder<unknown> => sql`
  select g.* from okr.goal g
  ${where(sql`g.set_position > ${page.after}::bigint`, ...matches(filter, viewer))}
  order by g.set_position limit ${page.limit}`;

/** One goal, if the viewer may see it. */
export const oneGoal = (goalId: string, viewer: Viewer): RawBuilder<unknown> =>
  sql`select g.* from okr.goal g ${where(sql`g.goal_id = ${goalId}`, visibleTo(viewer))}`;

const keyResultsOf = (goalId: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((
  select json_agg(to_json(k) order by k.ordinal) from okr.key_result k where k.goal_id = ${goalId}), '[]')`;

/** The stream's revision that `goal` (an alias) reflects: its own row's, or that of a key result's later event. */
export const goalRevision = (
  goal: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`greatest(${goal}.revision, (
  select max(k.revision) from okr.key_result k where k.goal_id = ${goal}.goal_id))`;

/** Below the chosen goals, everything whose progress counts in theirs; `direct` adds every child of theirs. */
const below = (direct: boolean): RawBuilder<unknown> => sql`below(goal_id, depth) as (
    select goal_id, 0 from chosen
    union
    select a.child_id, b.depth + 1 from below b join okr.goal p on p.goal_id = b.goal_id
      join okr.alignment a on a.parent_id = b.goal_id
      where b.depth < 8 and ((a.kind = 'contribute' and p.progress_from <> 'keyResults') or (${direct}::boolean and b.depth = 0)))`;

/** What a list of children shows, and whether this viewer may see it and its parent. */
const shown = (viewer: Viewer): RawBuilder<unknown> => {
  const visible = visibleTo(viewer) ?? sql`true`;
  return sql`, 'title', g.title, 'status', ${goalStatus(viewer.now)}, 'visible', ${visible},
    'parent_visible', (select ${visible} from okr.goal g where g.goal_id = a.parent_id)`;
};

/** What the limits of the chosen goal's cycle are held against: its policy, and how many goals of the owner it has. */
const counted = (viewer: Viewer): RawBuilder<unknown> => sql`, (
  select json_build_object('policy', c.policy, 'goals_of_owner', (
    select count(*)::int from okr.goal g
    ${where(sql`g.owner_id = o.owner_id and g.owner_kind = o.owner_kind and g.cycle_id = o.cycle_id`, visibleTo(viewer))}))
  from chosen o left join review.cycle c on c.cycle_id = o.cycle_id) as counted`;

/**
 * The goals of `chosen` with all that their progress needs, in one statement: as `tree` every goal that contributes to
 * them, however far below, with its key results; with `children`, of one goal, also its direct children as a viewer may
 * see them and what the limits of its cycle count.
 */
export const withProgress = (
  chosen: RawBuilder<unknown>,
  viewer: Viewer,
  { children }: { children: boolean },
): RawBuilder<GoalRows> => sql`
  with recursive chosen as (${chosen}), ${below(children)}
  select
    ${okrHead} as head, ${reviewHead} as review_head,
    (select revision from okr.goal_graph) as graph_revision,
    coalesce((select json_agg(to_json(g)::jsonb || jsonb_build_object(
      'status', ${goalStatus(viewer.now)}, 'revision', ${goalRevision(sql`g`)}) order by g.set_position)
      from chosen g), '[]') as goals,
    coalesce((
      select json_agg(json_build_object(
        'goal_id', g.goal_id, 'progress_from', g.progress_from, 'parent', to_json(a),
        'key_results', ${keyResultsOf(sql`g.goal_id`)}${children ? shown(viewer) : sql``}))
      from (select distinct goal_id from below) b join okr.goal g on g.goal_id = b.goal_id
      left join okr.alignment a on a.child_id = g.goal_id), '[]') as tree,
    coalesce((
      select json_object_agg(c.cycle_id, c.policy ->> 'scoringVersion')
      from review.cycle c where c.cycle_id in (select cycle_id from chosen)), '{}') as scoring${children ? counted(viewer) : sql``}`;
