import { type RawBuilder, sql } from 'kysely';
import { at } from '../days.ts';
import { goalId, person } from '../log.ts';
import { cardId } from './log.ts';

const then = at(0.5);

/** A route of the query service, and the least of a statement that answers with the same rows. */
type StrategyRead = {
  path: string;
  statement: RawBuilder<unknown>;
  grows: 'not' | 'linearly';
  load: { connections: number; seconds: number };
};

const usual = { connections: 4, seconds: 5 };
/** An answer of fourteen megabytes takes seconds, so one at a time is counted for longer. */
const alone = { connections: 1, seconds: 20 };

const page = sql`where g.set_position > -1 order by g.set_position limit 21`;

const goals = sql`
  select g.*, a.name as accountable_name, c.name as cycle_name, c.policy ->> 'scoringVersion' as scoring,
    (select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id) as key_results
  from okr.goal g
  left join review.person a on a.person_id = g.accountable_id
  left join review.cycle c on c.cycle_id = g.cycle_id
  ${page}`;

const before = (alias: 'v' | 'i'): RawBuilder<boolean> => {
  const validFrom = alias === 'v' ? 'v.valid_from' : 'i.occurred_at';
  return sql`${sql.ref(validFrom)} <= ${then}::timestamptz and ${sql.ref(`${alias}.known_at`)} <= ${then}::timestamptz`;
};

const goalsThen = sql`
  select v.*, a.name as accountable_name, c.name as cycle_name, c.policy ->> 'scoringVersion' as scoring, (
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
  left join review.person a on a.person_id = v.accountable_id
  left join review.cycle c on c.cycle_id = v.cycle_id
  ${page}`;

const card = sql`
  select s.*,
    (select json_agg(o order by o.position) from scorecard.objective o where o.scorecard_id = s.scorecard_id) as objectives, (
    select json_agg(json_build_object('kpi', k, 'measurements', (
      select json_agg(m order by m.period) from scorecard.measurement m where m.kpi_id = k.kpi_id)))
    from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id where a.scorecard_id = s.scorecard_id) as kpis, (
    select json_agg(json_build_object('goal', g, 'key_results', (
      select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id)))
    from okr.goal g where g.scorecard_id = s.scorecard_id) as goals
  from scorecard.scorecard s where s.scorecard_id = ${cardId}`;

/** The line of a goal that is aligned to none: its objective with that objective's KPIs, and the scorecard. */
const line = sql`
  select g.*, a.name as accountable_name, c.name as cycle_name, c.policy ->> 'scoringVersion' as scoring,
    (select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id) as key_results, (
    select json_build_object('objective', o, 'scorecard', s, 'kpis', (
      select json_agg(json_build_object('kpi_id', k.kpi_id, 'name', k.name, 'indicator', k.indicator) order by a.position)
      from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
      where a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id))
    from scorecard.objective o join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
    where o.objective_id = g.objective_id) as serves
  from okr.goal g
  left join review.person a on a.person_id = g.accountable_id
  left join review.cycle c on c.cycle_id = g.cycle_id
  where g.goal_id = ${goalId(0)}`;

const week = sql`
  select g.*, a.name as accountable_name, c.name as cycle_name, c.policy ->> 'scoringVersion' as scoring,
    (select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id) as key_results, (
    select json_agg(json_build_object('key_result_id', k.key_result_id, 'title', k.title, 'stale_after', k.stale_after))
    from okr.key_result k where k.goal_id = g.goal_id and k.stale_after < now() + interval '7 days') as due
  from okr.goal g
  left join review.person a on a.person_id = g.accountable_id
  left join review.cycle c on c.cycle_id = g.cycle_id
  where g.owner_kind = 'person' and g.owner_id = ${person(1)} order by g.set_position limit 51`;

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
