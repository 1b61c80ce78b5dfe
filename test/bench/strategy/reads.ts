import type { TokenRole } from '@cairn/contracts/actor.values';
import { type RawBuilder, sql } from 'kysely';
import { at } from '../days.ts';
import type { Load } from '../load.ts';
import { goalId, person } from '../log.ts';
import { cardId, leaf } from './log.ts';

const then = at(0.5);

/** A route of the query service, and the least of a statement that answers with the same rows, and with their names, for the n-th request. */
export type StrategyRead = {
  path(n: number): string;
  statement(n: number): RawBuilder<unknown>;
  /** An auditor asks, if nobody else is named. */
  roles?: readonly TokenRole[];
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

/** The goals whose progress counts in that of a goal: it cannot be told without looking for them. */
const children = sql`(
  select json_agg(b) from okr.alignment b
  where g.progress_from <> 'keyResults' and b.parent_id = g.goal_id and b.kind = 'contribute') as children`;

/**
 * A goal's line: the goals above and below it, the objectives that they serve with their KPIs and initiatives, the pilots that
 * decide whether an objective counts, and the scorecards up to the highest. A line names only the people and the unit of a goal.
 */
const lineOf = (goal: string): RawBuilder<unknown> => sql`
  with recursive above(goal_id) as (
    select ${goal}::text union select l.parent_id from above join okr.alignment l on l.child_id = above.goal_id),
  below(goal_id) as (
    select ${goal}::text union select l.child_id from below join okr.alignment l on l.parent_id = below.goal_id),
  line as (
    select g.* from okr.goal g
    where g.goal_id = any(array(select goal_id from above union select goal_id from below))),
  served as (
    select o.*, (select json_agg(t) from scorecard.pilot t where t.scorecard_id = o.scorecard_id) as pilots
    from scorecard.objective o where o.objective_id = any(array(select objective_id from line))),
  measuring as (
    select a.objective_id, a.place, a.position, k.kpi_id, k.name, k.indicator
    from served o join scorecard.attachment a on a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id
    join scorecard.kpi k on k.kpi_id = a.kpi_id where a.detached_at is null),
  cards(scorecard_id) as (
    select scorecard_id from served
    union select s.aligned_to from cards join scorecard.scorecard s on s.scorecard_id = cards.scorecard_id)
  select ${heads}, (
    select json_agg(g order by g.set_position) from (
      select g.*, a.name as accountable_name, a.former_names as accountable_names, p.name as owner_name,
        p.former_names as owner_names, w.name as owning_unit_name, c.policy ->> 'scoringVersion' as scoring,
        l.parent_id, l.kind, l.weight as parent_weight, ${keyResults}, ${linked}, ${children}
      from line g
      left join review.person a on a.person_id = g.accountable_id
      left join review.person p on p.person_id = g.owner_id
      left join review.unit w on w.unit_id = g.owner_id
      left join review.cycle c on c.cycle_id = g.cycle_id
      left join okr.alignment l on l.child_id = g.goal_id) g) as goals, (
    select json_agg(json_build_object('objective', o, 'kpis', (
      select json_agg(json_build_object('kpi_id', k.kpi_id, 'name', k.name, 'indicator', k.indicator) order by k.place, k.position)
      from measuring k where k.objective_id = o.objective_id)) order by o.position) from served o) as objectives, (
    select json_agg(i) from (
      select i.*, n.name as owner_name from scorecard.initiative i left join review.person n on n.person_id = i.owner_id
      where i.objective_id = any(array(select objective_id from served)) or i.goal_id = any(array(select goal_id from line))
        or i.kpi_id = any(array(select kpi_id from measuring)) order by i.planned_position) i) as initiatives, (
    select json_agg(s order by s.drafted_position)
    from cards c join scorecard.scorecard s on s.scorecard_id = c.scorecard_id) as cards`;

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
      where ${goal} and g.state <> 'closed' and g.ends_at <= now() order by g.set_position limit 51) g) as to_close, (
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
const week = sql`
  with recursive ${below}
  select ${heads}, (select revision from okr.goal_graph) as graph_revision,
    (select json_agg(f) from (select field_id, name from okr.goal_field) f) as field_names,
    (select to_json(w) from (${lists(mine)}) w) as mine, ${offers},
    (select to_json(w) from (${lists(ofTeam)}) w) as team`;

/** The goals whose lines are asked for are at the bottom of their trees: the first eighty goals have sixty of them. */
const bottom = (n: number): string => goalId(leaf(n % 60));

export const strategyReads: Readonly<Record<string, StrategyRead>> = {
  pageOfGoals: { path: () => '/v1/goals', statement: () => goals, grows: 'not', load: usual },
  pageOfGoalsThen: {
    path: () => `/v1/goals?asOf=${then}&knownAt=${then}`,
    statement: () => goalsThen,
    grows: 'not',
    load: usual,
  },
  enterpriseCard: {
    path: () => `/v1/scorecards/${cardId}`,
    statement: () => card,
    grows: 'linearly',
    load: alone,
  },
  lineOfSight: {
    path: (n) => `/v1/line-of-sight?goal=${bottom(n)}`,
    statement: (n) => lineOf(bottom(n)),
    grows: 'not',
    load: usual,
  },
  myWeek: {
    path: () => '/v1/me/week',
    statement: () => week,
    roles: ['employee', 'manager'],
    grows: 'linearly',
    load: usual,
  },
};
