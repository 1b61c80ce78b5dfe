import { type RawBuilder, sql } from 'kysely';
import { person } from '../log.ts';
import { children, heads, keyResults, linked, named, names } from './columns.ts';

const me = person(1);

/** Everybody below a person in the reporting line: whose goals, tasks and alerts the second half of a manager's week lists. */
const below = sql`below(person_id) as (
  select ${me}::text union select h.person_id from below join review.assignment h on h.kind = 'line' and h.value = below.person_id)`;
const team = sql`any(array(select person_id from below where person_id <> ${me}))`;

/** Which goals, alerts and tasks half a week is about. */
type Whose = Record<'goal' | 'alert' | 'task', RawBuilder<boolean>>;

const mine: Whose = {
  goal: sql`(g.owner_id = ${me} or g.accountable_id = ${me})`,
  alert: sql`(g.owner_id = ${me} or g.accountable_id = ${me} or k.owner_id = ${me} or r.accountable_rater_id = ${me})`,
  task: sql`t ->> 'assigneeId' = ${me}`,
};
const ofTeam: Whose = {
  goal: sql`g.accountable_id = ${team}`,
  alert: sql`coalesce(g.accountable_id, k.owner_id, r.accountable_rater_id) = ${team}`,
  task: sql`t ->> 'assigneeId' = ${team}`,
};

const endOfWeek = sql`date_trunc('week', now(), 'UTC') + interval '7 days'`;
const running = sql`g.state <> 'closed' and g.ends_at > now()`;
const toCheckIn = sql`g.state = 'active' and g.ends_at > now() and k.starts_at <= now() and not k.dropped and k.linked_kpi_id is null`;

/** The goals of some people and those to close, the check-ins that they owe, and what else a week lists: by their goals, and by their tasks. */
const lists = ({ goal, alert, task }: Whose): RawBuilder<unknown> => sql`
  select (
    select json_agg(g) from (
      select g.*, ${names}, ${keyResults}, ${linked}, ${children}
      from okr.goal g ${named('g')} where ${goal} and ${running} order by g.set_position limit 51) g) as goals, (
    select json_agg(g) from (
      select g.goal_id, g.title, g.owner_kind, g.owner_id, g.accountable_id, g.cycle_id, g.period_to, g.ends_at, g.time_zone,
        g.set_position, a.name as accountable_name, p.name as owner_name, u.name as owning_unit_name, c.name as cycle_name,
        c.closed_at is not null as cycle_closed
      from okr.goal g left join review.person a on a.person_id = g.accountable_id
      left join review.person p on p.person_id = g.owner_id left join review.unit u on u.unit_id = g.owner_id
      left join review.cycle c on c.cycle_id = g.cycle_id
      where ${goal} and g.state <> 'closed' and g.ends_at <= now() order by g.ends_at, g.set_position limit 51) g) as to_close, (
    with running as materialized (
      select k.goal_id, g.title as goal_title, k.key_result_id, k.title, k.last_check_in_at, k.stale_after,
        g.accountable_id, g.owner_id
      from okr.goal g join okr.key_result k on k.goal_id = g.goal_id where ${goal} and ${toCheckIn})
    select json_build_object('running', count(*), 'fresh', count(*) filter (where k.stale_after >= now()), 'due', (
      select json_agg(d order by d.stale_after) from (
        select k.*, a.name as accountable_name, p.name as owner_name, u.name as owning_unit_name
        from running k left join review.person a on a.person_id = k.accountable_id
        left join review.person p on p.person_id = k.owner_id left join review.unit u on u.unit_id = k.owner_id
        where k.stale_after < ${endOfWeek} order by k.stale_after limit 51) d)) from running k) as check_ins, (
    select json_agg(b) from (
      select b.*, g.title as goal_title, a.name as accountable_name, r.name as raised_by_name
      from okr.goal g join okr.blocker b on b.goal_id = g.goal_id left join review.person a on a.person_id = g.accountable_id
      left join review.person r on r.person_id = b.raised_by
      where ${goal} and b.resolved_at is null order by b.position limit 51) b) as blockers, (
    select json_agg(a) from (
      select a.*, g.title as goal_title, b.text as blocker_text, k.name as kpi_name, n.name as concerns_name,
        s.name as subject_name, c.name as acknowledged_by_name, z.name as snoozed_by_name
      from okr.alert a left join okr.goal g on g.goal_id = a.goal_id
      left join okr.blocker b on b.goal_id = a.goal_id and b.blocker_id = a.blocker_id
      left join scorecard.kpi k on k.kpi_id = a.kpi_id left join review.review r on r.review_id = a.review_id
      left join review.person n on n.person_id = coalesce(g.accountable_id, k.owner_id, r.accountable_rater_id)
      left join review.person s on s.person_id = r.subject_id
      left join review.person c on c.person_id = a.acknowledged_by
      left join review.person z on z.person_id = a.snoozed_by
      where a.cleared_at is null and ${alert} order by a.position limit 51) a) as alerts, (
    select json_agg(t) from (
      select i.initiative_id, i.name, t as task, a.name as assignee_name
      from scorecard.initiative i cross join lateral jsonb_array_elements(i.tasks) t
      left join review.person a on a.person_id = t ->> 'assigneeId'
      where i.status not in ('done', 'cancelled') and ${task} and t ->> 'doneAt' is null
      and t ->> 'droppedAt' is null and (t ->> 'dueOn')::date < ${endOfWeek}
      order by t ->> 'dueOn' limit 51) t) as tasks`;

const offers = sql`(
  select json_agg(f) from (
    select f.*, g.title as goal_title, p.name as offered_by_name, o.name as owner_name, u.name as owning_unit_name,
      a.name as accountable_name
    from okr.goal_offer f join okr.goal g on g.goal_id = f.goal_id
    left join review.person p on p.person_id = f.offered_by
    left join review.person o on o.person_id = f.owner_id
    left join review.unit u on u.unit_id = f.owner_id
    left join review.person a on a.person_id = f.accountable_id
    where f.accountable_id = ${me} and f.outcome is null order by f.position limit 51) f) as offers`;

/** The week of a manager, and of everybody below them. */
export const week = sql`
  with recursive ${below}
  select ${heads}, (select revision from okr.goal_graph) as graph_revision,
    (select json_agg(f) from (select field_id, name from okr.goal_field) f) as field_names,
    (select to_json(w) from (${lists(mine)}) w) as mine, ${offers},
    (select to_json(w) from (${lists(ofTeam)}) w) as team`;
