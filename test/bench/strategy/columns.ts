import { type RawBuilder, sql } from 'kysely';

/** What an answer says of its read models. */
export const heads = sql`
  (select json_agg(c) from (
    select position, event_id from okr.checkpoint union all select position, event_id from review.checkpoint
    union all select position, event_id from scorecard.checkpoint) c) as heads,
  (select json_agg(p) from (
    select stream, revision from okr.parked union all select stream, revision from review.parked
    union all select stream, revision from scorecard.parked) p) as parked`;

/** What the ids of a goal are called, and were, and how it is aligned. */
export const names = sql`
  a.name as accountable_name, a.former_names as accountable_names, p.name as owner_name, p.former_names as owner_names,
  w.name as owning_unit_name, u.name as unit_name, u.former_names as unit_names, c.name as cycle_name,
  c.policy ->> 'scoringVersion' as scoring, t.name as template_name, s.name as scorecard_name, j.name as objective_name, l.parent_id, l.kind,
  l.weight as parent_weight, o.title as parent_title, f.title as carried_from_title`;

export const named = (goal: 'g' | 'v'): RawBuilder<unknown> => {
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

export const keyResults = sql`(select json_agg(k order by k.ordinal) from okr.key_result k where k.goal_id = g.goal_id) as key_results`;

/** The KPIs whose readings are the values of a goal's key results: progress cannot be told without looking for them. */
export const linked = sql`(
  select json_agg(json_build_object('kpi', k, 'readings', (
    select json_agg(m order by m.period, m.position) from scorecard.measurement m where m.kpi_id = k.kpi_id)))
  from okr.key_result r join scorecard.kpi k on k.kpi_id = r.linked_kpi_id where r.goal_id = g.goal_id) as linked_kpis`;

/** The goals whose progress counts in that of a goal: it cannot be told without looking for them. */
export const children = sql`(
  select json_agg(b) from okr.alignment b
  where g.progress_from <> 'keyResults' and b.parent_id = g.goal_id and b.kind = 'contribute') as children`;
