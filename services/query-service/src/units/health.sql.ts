import type { GoalStatus } from '@cairn/scoring/status';
import { type RawBuilder, sql } from 'kysely';
import { contains, where } from '@cairn/read-model/conditions';
import type { Head } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import type { Page } from '../asking/page.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import { visibleNow } from '../goals/goal.sql.ts';
import { checkInDue, goalStatus } from '../goals/goal-status.sql.ts';
import { tablesFor } from '../goals/goal.tables.ts';
import { parents, treeFor } from '../people/unit-tree.sql.ts';
import { toCheckIn } from '../goals/to-check-in.sql.ts';
import { type JsonKpiHistory, kpisThen, latestOfKpi } from '../scorecards/kpi.sql.ts';
import { tablesShowing } from '../scorecards/scorecard.tables.ts';

/** Which units are asked about, and whether each counts the units below it too. */
export type UnitsAsked = Page & { unitId?: string | undefined; name?: string | undefined; below: boolean };

export type JsonHealth = {
  okr_head: Head;
  review_head: Head;
  scorecard_head: Head;
  units: { unit_id: string; name: string; position: string }[];
  goals: { unit_id: string; status: GoalStatus; goals: number }[];
  key_results: { unit_id: string; running: number; kept: number }[];
  kpis: { unit_id: string; kpi: JsonKpiHistory }[];
};

/** The units of the page, each with itself and, if asked for, with all units below it. */
const members = ({ unitId, name, below, after, limit }: UnitsAsked, viewer: Viewer): RawBuilder<unknown> => {
  const tree = treeFor(viewer);
  return sql`page as (
    select u.unit_id, u.name, u.position from review.unit u ${where(
      sql`u.position > ${after}::bigint`,
      tree.tables.registered(sql`u`),
      unitId !== undefined && sql`u.unit_id = ${unitId}`,
      name !== undefined && contains(sql`u.name`, name),
    )} order by u.position limit ${limit + 1}),
  members(unit_id, member_id) as (
    select p.unit_id, p.unit_id from page p
    union select m.unit_id, p.unit_id from members m join ${parents(tree)} p on p.parent_id = m.member_id
    where ${below}::boolean)`;
};

/** The goals of a unit that were neither closed nor over, as far as the viewer may see them. */
const openGoals = (viewer: Viewer): RawBuilder<unknown> => {
  const at = sql`${judgedAt(viewer).toISOString()}::timestamptz`;
  return sql`open as (select m.unit_id as of_unit, g.* from members m join ${tablesFor(viewer).goal} g on g.unit_id = m.member_id
    where g.state <> 'closed' and g.starts_at <= ${at} and g.ends_at > ${at} and ${visibleNow(viewer)})`;
};

/** The key results of these goals that are to be checked in, and those of them whose cadence is kept. */
const cadence = (viewer: Viewer): RawBuilder<unknown> => {
  const at = sql`${judgedAt(viewer).toISOString()}::timestamptz`;
  const { keyResultsOf, reported } = tablesFor(viewer);
  return sql`(select json_agg(c) from (
    select g.of_unit as unit_id, count(*)::int as running,
      (count(*) filter (where ${checkInDue} >= ${at}))::int as kept
    from open g cross join lateral ${keyResultsOf(sql`g.goal_id`)} k cross join lateral ${reported}
    where ${toCheckIn(viewer)}
    group by g.of_unit) c)`;
};

const kpis = (viewer: Viewer): RawBuilder<unknown> => {
  const { attachment, scorecard } = tablesShowing(viewer);
  const { past, timeZone } = viewer;
  const latest = latestOfKpi({ now: judgedAt(viewer), timeZone, past });
  return sql`(select json_agg(json_build_object('unit_id', d.unit_id, 'kpi', json_build_object(${latest})))
    from (select distinct m.unit_id, a.kpi_id from members m
      join ${scorecard} s on s.unit_id = m.member_id and s.visibility = 'public'
      join ${attachment} a on a.scorecard_id = s.scorecard_id and a.detached_at is null) d
    join ${kpisThen(past)} k on k.kpi_id = d.kpi_id and k.retired_at is null)`;
};

/** A page of units, in the order in which they were founded, with what their health is counted from. */
export const healthOfUnits = (asked: UnitsAsked, viewer: Viewer): RawBuilder<JsonHealth> => sql`
  with recursive ${members(asked, viewer)}, ${openGoals(viewer)}
  select ${okrHead} as okr_head, ${reviewHead} as review_head, ${scorecardHead} as scorecard_head,
    coalesce((select json_agg(json_build_object('unit_id', p.unit_id, 'name', p.name, 'position', p.position::text) order by p.position) from page p), '[]') as units,
    coalesce((select json_agg(c) from (select g.of_unit as unit_id, ${goalStatus(viewer)} as status, count(*)::int as goals
      from open g group by 1, 2) c), '[]') as goals,
    coalesce(${cadence(viewer)}, '[]') as key_results,
    coalesce(${kpis(viewer)}, '[]') as kpis`;
