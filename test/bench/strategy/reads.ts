import { type RawBuilder, sql } from 'kysely';
import { at } from '../days.ts';
import type { Load } from '../load.ts';
import { goalId, person } from '../log.ts';
import { cardId } from './log.ts';

const then = at(0.5);

/** A route of the query service, and the least of a statement that answers with the same rows, and with their names. */
export type StrategyRead = {
  path: string;
  statement: RawBuilder<unknown>;
  grows: 'not' | 'linearly';
  load: Load;
};

const usual: Load = { connections: 4, seconds: 2 };
/** An answer of fourteen megabytes takes seconds, so some are counted, one at a time. */
const alone: Load = { connections: 1, requests: 5 };

const page = sql`where g.set_position > -1 order by g.set_position limit 21`;

/** What an answer says of its read models. */
const heads = sql`
  (select json_agg(c) from (
    select position, event_id from okr.checkpoint union all select position, event_id from review.checkpoint
    union all select position, event_id from scorecard.checkpoint) c) as heads,
  (select json_agg(p) from (
    select stream, revision from okr.parked union all select stream, revision from review.parked
    union all select stream, revision from scorecard.parked) p) as parked`;

/** What the ids of a goal are called, and were, and how it is aligned. */
const names = sql`
  a.name as accountable_name, a.former_names as accountable_names, p.name as owner_name, p.former_names as owner_names,
  w.name as owning_unit_name, u.name as unit_name, u.former_names as unit_names, c.name as cycle_name,
  c.policy ->> 'scoringVersion' as scoring, t.name as template_name, s.name as scorecard_name, j.name as objective_name, l.parent_id, l.kind,
  l.weight as parent_weight, o.title as parent_title, f.title as carried_from_title`;

const named = (goal: 'g' | 'v'): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${goal}.${column}`);
  return sql`
    left join review.person a on a.person_id = ${of('accountable_id')}
    left join review.person p on p.person_id = ${of('owner_id')}
    left join review.unit w on w.unit_id = ${of('owner_id')}
    left join review.unit u on u.unit_id = ${of('unit_id')}
    left join review.cycle c on c.cycle_id = ${of('cycle_id')}
    left join okr.goal_template t on t.template_id = ${of('template_id')}
    left join scorecard.scorecard s on s.scorecard_id = ${of('scorecard_id')}
    left join scorecard.objective j on j.scorecard_id = ${of('scorecard_id')} and j.objective_id = ${of('objective_id')}
    left join okr.alignment l on l.child_id = ${of('goal_id')}
    left join okr.goal o on o.goal_id = l.parent_id
    left join okr.goal f on f.goal_id = ${of('carried_from')}`;
};

const keyResults = sql`(select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id) as key_results`;

const goals = sql`select g.*, ${names}, ${keyResults} from okr.goal g ${named('g')} ${page}`;

const before = (alias: 'v' | 'i'): RawBuilder<boolean> => {
  const validFrom = alias === 'v' ? 'v.valid_from' : 'i.occurred_at';
  return sql`${sql.ref(validFrom)} <= ${then}::timestamptz and ${sql.ref(`${alias}.known_at`)} <= ${then}::timestamptz`;
};

const goalsThen = sql`
  select v.*, ${names}, (
    select json_agg(k) from okr.key_result l
    cross join lateral (
      select * from okr.key_result_version v
      where v.goal_id = l.goal_id and v.key_result_id = l.key_result_id and ${before('v')}
      order by v.revision desc limit 1) k
    where l.goal_id = g.goal_id) as key_results, (
    select json_agg(i) from (
      select distinct on (i.key_result_id) i.* from okr.check_in i where i.goal_id = g.goal_id and ${before('i')}
      order by i.key_result_id, i.occurred_at desc, i.revision desc) i) as check_ins
  from okr.goal g
  cross join lateral (
    select * from okr.goal_version v where v.goal_id = g.goal_id and ${before('v')} order by v.revision desc limit 1) v
  ${named('v')} ${page}`;

const owners = sql`(select json_agg(w order by w.revision) from okr.goal_owner w where w.goal_id = g.goal_id) as owners`;

const card = sql`
  select s.*, ${heads},
    (select json_agg(o order by o.position) from scorecard.objective o where o.scorecard_id = s.scorecard_id) as objectives, (
    select json_agg(json_build_object('attachment', a, 'kpi', k, 'owner', p.name, 'targets', (
        select json_agg(t order by t.revision) from scorecard.kpi_target t where t.kpi_id = k.kpi_id), 'measurements', (
        select json_agg(m order by m.period) from scorecard.measurement m where m.kpi_id = k.kpi_id)))
    from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
    left join review.person p on p.person_id = k.owner_id where a.scorecard_id = s.scorecard_id) as kpis,
    (select json_agg(x order by x.revision) from scorecard.scorecard_change x where x.scorecard_id = s.scorecard_id) as changes,
    (select json_agg(g) from (
      select g.*, ${names}, ${keyResults}, ${owners} from okr.goal g ${named('g')} where g.scorecard_id = ${cardId}) g) as goals
  from scorecard.scorecard s where s.scorecard_id = ${cardId}`;

/** The KPIs whose readings are the values of a goal's key results: progress cannot be told without looking for them. */
const linked = sql`(
  select json_agg(json_build_object('kpi', k, 'readings', (
    select json_agg(m order by m.period, m.position) from scorecard.measurement m where m.kpi_id = k.kpi_id)))
  from okr.key_result r join scorecard.kpi k on k.kpi_id = r.linked_kpi_id where r.goal_id = g.goal_id) as linked_kpis`;

/** The goals that contribute to a goal: progress cannot be told without looking for them. */
const children = sql`(select json_agg(b) from okr.alignment b where b.parent_id = g.goal_id) as children`;

/**
 * The line of a goal that is aligned to none: its objective with that objective's KPIs and initiatives, the scorecard, and the
 * pilots that decide whether the objective counts for the goal. A line names only the people and the unit of a goal.
 */
const line = sql`
  select ${heads}, g.*, a.name as accountable_name, a.former_names as accountable_names, p.name as owner_name,
    p.former_names as owner_names, w.name as owning_unit_name, c.policy ->> 'scoringVersion' as scoring,
    l.parent_id, l.kind, l.weight as parent_weight, ${keyResults}, ${linked}, ${children}, (
    select json_build_object('objective', o, 'scorecard', s, 'pilots', (
      select json_agg(t) from scorecard.pilot t where t.scorecard_id = o.scorecard_id), 'kpis', (
      select json_agg(json_build_object('kpi_id', k.kpi_id, 'name', k.name, 'indicator', k.indicator) order by a.place, a.position)
      from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
      where a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id))
    from scorecard.objective o join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
    where o.objective_id = g.objective_id) as serves, (
    select json_agg(i) from (
      select i.*, n.name as owner_name from scorecard.initiative i left join review.person n on n.person_id = i.owner_id
      where i.objective_id = g.objective_id or i.goal_id = g.goal_id or i.kpi_id in (
        select a.kpi_id from scorecard.attachment a where a.objective_id = g.objective_id)) i) as initiatives
  from okr.goal g
  left join review.person a on a.person_id = g.accountable_id
  left join review.person p on p.person_id = g.owner_id
  left join review.unit w on w.unit_id = g.owner_id
  left join review.cycle c on c.cycle_id = g.cycle_id
  left join okr.alignment l on l.child_id = g.goal_id where g.goal_id = ${goalId(0)}`;

const mine = sql`g.owner_kind = 'person' and g.owner_id = ${person(1)}`;

/** The goals of a person and those to close, the check-ins that they owe, and what else their week lists: by their goals, and by their tasks. */
const week = sql`
  select ${heads}, (select revision from okr.goal_graph) as graph_revision,
    (select json_agg(f) from (select field_id, name from okr.goal_field) f) as field_names, (
    select json_agg(g) from (
      select g.*, ${names}, ${keyResults}, ${linked}, ${children}
      from okr.goal g ${named('g')} where ${mine} order by g.set_position limit 51) g) as goals, (
    select json_agg(g) from (
      select g.goal_id, g.title, g.owner_kind, g.owner_id, g.accountable_id, g.cycle_id, g.period_to, g.ends_at, g.time_zone,
        g.set_position, a.name as accountable_name, p.name as owner_name, u.name as owning_unit_name, c.name as cycle_name,
        c.closed_at is not null as cycle_closed
      from okr.goal g left join review.person a on a.person_id = g.accountable_id
      left join review.person p on p.person_id = g.owner_id left join review.unit u on u.unit_id = g.owner_id
      left join review.cycle c on c.cycle_id = g.cycle_id
      where ${mine} and g.state <> 'closed' and g.ends_at <= now() order by g.set_position limit 51) g) as to_close, (
    select json_agg(d order by d.stale_after) from (
      select k.goal_id, g.title as goal_title, k.key_result_id, k.title, k.last_check_in_at, k.stale_after,
        a.name as accountable_name, p.name as owner_name, u.name as owning_unit_name
      from okr.goal g join okr.key_result k on k.goal_id = g.goal_id left join review.person a on a.person_id = g.accountable_id
      left join review.person p on p.person_id = g.owner_id left join review.unit u on u.unit_id = g.owner_id
      where ${mine} and not k.dropped and k.stale_after < now() + interval '7 days'
      order by k.stale_after limit 51) d) as due, (
    select json_build_object('running', count(*), 'fresh', count(*) filter (where k.stale_after >= now()))
    from okr.goal g join okr.key_result k on k.goal_id = g.goal_id where ${mine} and not k.dropped) as rate, (
    select json_agg(b) from (
      select b.*, g.title as goal_title, a.name as accountable_name, r.name as raised_by_name
      from okr.goal g join okr.blocker b on b.goal_id = g.goal_id left join review.person a on a.person_id = g.accountable_id
      left join review.person r on r.person_id = b.raised_by
      where ${mine} and b.resolved_at is null order by b.position limit 51) b) as blockers, (
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
      where a.cleared_at is null and (g.owner_id = ${person(1)} or k.owner_id = ${person(1)}
        or r.accountable_rater_id = ${person(1)}) order by a.position limit 51) a) as alerts, (
    select json_agg(f) from (
      select f.*, g.title as goal_title, p.name as offered_by_name, o.name as owner_name, u.name as owning_unit_name,
        a.name as accountable_name
      from okr.goal_offer f join okr.goal g on g.goal_id = f.goal_id
      left join review.person p on p.person_id = f.offered_by
      left join review.person o on o.person_id = f.owner_id
      left join review.unit u on u.unit_id = f.owner_id
      left join review.person a on a.person_id = f.accountable_id
      where f.accountable_id = ${person(1)} and f.outcome is null order by f.position limit 51) f) as offers, (
    select json_agg(t) from (
      select i.initiative_id, i.name, t as task, a.name as assignee_name
      from scorecard.initiative i cross join lateral jsonb_array_elements(i.tasks) t
      left join review.person a on a.person_id = t ->> 'assigneeId'
      where i.status not in ('done', 'cancelled') and t ->> 'assigneeId' = ${person(1)} and t ->> 'doneAt' is null
      and t ->> 'droppedAt' is null and (t ->> 'dueOn')::date < now() + interval '7 days'
      order by t ->> 'dueOn' limit 51) t) as tasks`;

export const strategyReads: Readonly<Record<string, StrategyRead>> = {
  pageOfGoals: { path: '/v1/goals', statement: goals, grows: 'not', load: usual },
  pageOfGoalsThen: {
    path: `/v1/goals?asOf=${then}&knownAt=${then}`,
    statement: goalsThen,
    grows: 'not',
    load: usual,
  },
  enterpriseCard: { path: `/v1/scorecards/${cardId}`, statement: card, grows: 'linearly', load: alone },
  lineOfSight: { path: `/v1/line-of-sight?goal=${goalId(0)}`, statement: line, grows: 'not', load: usual },
  myWeek: { path: '/v1/me/week', statement: week, grows: 'linearly', load: usual },
};
