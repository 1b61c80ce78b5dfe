import type { TokenRole } from '@cairn/contracts/actor.values';
import { type RawBuilder, sql } from 'kysely';
import { at } from '../days.ts';
import type { Load } from '../load.ts';
import { goalId } from '../log.ts';
import { children, heads, keyResults, linked, named, names } from './columns.ts';
import { cardId, leaf } from './log.ts';
import { week } from './week.ts';

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
