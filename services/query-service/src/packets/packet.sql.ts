import { maxLevels } from '@cairn/domain/alignment.rules';
import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { headsOfCitations } from '../asking/head.sql.ts';
import type { SummaryViewers } from '../citations/hidden.sql.ts';
import { developmentColumns, seesDevelopment } from '../development/development.sql.ts';
import { ratesSubject, received, receivedIn } from '../feedback/feedback.query.ts';
import { releasedTo } from '../feedback/merged-feedback.sql.ts';
import { keptBySubject } from '../goals/goal-owner.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { pastRatingsOf } from '../people/past-rating.query.ts';
import { personName } from '../people/name.sql.ts';
import { seenReview, seesWhole } from '../reviews/review.visibility.sql.ts';
import { initiativeVisibleTo } from '../scorecards/initiative.visibility.sql.ts';
import { cardVisibleTo } from '../scorecards/scorecard.visibility.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { countsOf } from './packet.counts.ts';
import { most } from './packet.cuts.ts';
import type { PacketRows } from './packet.rows.ts';

/** The same person, with the relations in which they may see each part of a packet. */
export type PacketViewers = SummaryViewers & { cards: Viewer; development: Viewer };

/** Whether an instant lies in the evaluation period of `cycle c`. */
const inPeriod = (instant: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${instant} at time zone c.time_zone)::date between c.period_from and c.period_to`;

const rowsOf = (query: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select json_agg(to_json(found)) from (${query}) found), '[]')`;

/** The goals that the subject kept in the evaluation period and that the viewer may see. */
const kept = ({ goals }: PacketViewers): RawBuilder<unknown> => sql`
  select g.goal_id, g.set_position from seen r join review.cycle c on c.cycle_id = r.cycle_id
  join lateral ${keptBySubject} own on true join okr.goal g on g.goal_id = own.goal_id
  ${where(sql`g.period_from <= c.period_to and g.period_to >= c.period_from`, visibleTo(goals))}`;

const served = ({ goals, cards }: PacketViewers): RawBuilder<unknown> => sql`
  select k.goal_id, o.* from shown k join lateral (
    with recursive up(goal_id, depth) as (
      select k.goal_id, 0
      union select a.parent_id, up.depth + 1 from up join okr.alignment a on a.child_id = up.goal_id where up.depth < ${sql.lit(maxLevels)})
    select s.scorecard_id, s.name as scorecard_name, o.objective_id, o.name as objective_name, (
      select p ->> 'name' from jsonb_array_elements(s.perspectives) p
      where p ->> 'perspectiveId' = o.perspective_id) as perspective_name
    from up join okr.goal g on g.goal_id = up.goal_id
    join scorecard.objective o on o.scorecard_id = g.scorecard_id and o.objective_id = g.objective_id
    join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
    ${where(visibleTo(goals), cardVisibleTo(cards))} order by up.depth limit 1) o on true
  order by k.set_position`;

/** The check-ins on goals in the evaluation period: on those that are kept, or those that are shown. */
const checkInsOn = (goals: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  seen r join review.cycle c on c.cycle_id = r.cycle_id join ${goals} k on true
  join okr.check_in i on i.goal_id = k.goal_id
  join okr.key_result t on t.goal_id = i.goal_id and t.key_result_id = i.key_result_id
  where ${inPeriod(sql`i.occurred_at`)}`;

const checkIns = sql`
  select i.goal_id, i.key_result_id, t.title, i.revision, i.value, i.status, i.confidence, i.note, i.author_id,
    ${personName(sql`i.author_id`)} as author_name, i.corrections <> '[]' as corrected, i.occurred_at as at, i.recorded_at
  from ${checkInsOn(sql`shown`)} order by i.occurred_at desc, i.position desc limit ${most.checkIns + 1}::int`;

/** The readings of KPIs that the subject owns, or that a key result of one of the goals is linked to. */
const readingsOf = (goals: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  seen r join review.cycle c on c.cycle_id = r.cycle_id
  join scorecard.kpi n on n.owner_id = r.subject_id or n.kpi_id in (
    select t.linked_kpi_id from ${goals} k join okr.key_result t on t.goal_id = k.goal_id and not t.dropped)
  join scorecard.measurement m on m.kpi_id = n.kpi_id
  where ${inPeriod(sql`m.occurred_at`)}`;

const readings = sql`
  select m.kpi_id, n.name, n.unit, n.direction, m.period, m.reading, m.revision, m.occurred_at as at
  from ${readingsOf(sql`shown`)} order by m.occurred_at desc, m.position desc limit ${most.readings + 1}::int`;

const initiatives = (viewers: PacketViewers): RawBuilder<unknown> => sql`
  select i.initiative_id, i.name, i.status, i.starts_on, i.ends_on, (
      select count(*)::int from jsonb_array_elements(i.tasks) task where task ->> 'droppedAt' is null) as tasks, (
      select count(*)::int from jsonb_array_elements(i.tasks) task where task ->> 'doneAt' is not null) as tasks_done, i.revision
  from seen r join review.cycle c on c.cycle_id = r.cycle_id join scorecard.initiative i on i.owner_id = r.subject_id
  where i.starts_on <= c.period_to and i.ends_on >= c.period_from
    and ${initiativeVisibleTo(viewers)}
  order by i.planned_position limit ${most.initiatives + 1}::int`;

const earlierReviews = ({ viewer }: PacketViewers): RawBuilder<unknown> => sql`
  select r.review_id, r.cycle_id, c.name as cycle_name, r.kind, r.mark, c.scale, r.finalized_at, r.finalized_recorded_at,
    r.finalized_revision
  from seen this join review.review r on r.subject_id = this.subject_id and r.opened_position < this.opened_position
  join review.cycle c on c.cycle_id = r.cycle_id
  where r.finalized_at is not null and r.mark is not null and ${seesWhole(viewer)}
  order by r.opened_position desc limit ${most.reviews + 1}::int`;

/** The subject's development needs that were open in the evaluation period, to whoever sees them or rates the subject. */
const development = ({ development: viewer, viewer: reader }: PacketViewers): RawBuilder<unknown> => sql`
  select ${developmentColumns(viewer)}
  from seen r join review.cycle c on c.cycle_id = r.cycle_id join review.development_need d on d.person_id = r.subject_id
  where (d.occurred_at at time zone c.time_zone)::date <= c.period_to
    and (d.closed_at is null or (d.closed_at at time zone c.time_zone)::date >= c.period_from)
    and (${seesDevelopment(viewer)} or ${ratesSubject(reader, reader)})
  order by d.position desc limit ${most.needs + 1}::int`;

/** The merged feedback about the subject that was released for the evaluation period or a part of it. */
const mergedFeedback = ({ viewer, feedback }: PacketViewers): RawBuilder<unknown> => sql`
  coalesce((select ${releasedTo(
    sql`r.subject_id`,
    { viewer: feedback, rates: ratesSubject(feedback, viewer) },
    sql`(f.period_from >= c.period_from and f.period_to <= c.period_to)`,
  )} from seen r join review.cycle c on c.cycle_id = r.cycle_id), '[]')`;

/** How much there is in each quarter. Withdrawn feedback does not count. */
const counts = (viewers: PacketViewers): RawBuilder<unknown> => {
  const feedback = sql`seen r join review.cycle c on c.cycle_id = r.cycle_id join review.feedback f on true
    ${where(received(viewers), sql`f.withdrawn_at is null`)}`;
  return sql.join(
    [
      countsOf({
        kind: 'checkIns',
        goalId: sql`i.goal_id`,
        instant: sql`i.occurred_at`,
        of: checkInsOn(sql`kept`),
      }),
      countsOf({ kind: 'readings', instant: sql`m.occurred_at`, of: readingsOf(sql`kept`) }),
      countsOf({ kind: 'feedback', instant: sql`f.occurred_at`, of: feedback }),
    ],
    sql` union all `,
  );
};

/** Everything dated in the evaluation period of a review, if the viewer may see the whole review. */
export const packetOf = (reviewId: string, viewers: PacketViewers): RawBuilder<PacketRows> => sql`
  with seen as materialized (select * from ${seenReview(reviewId, viewers.viewer)} r),
  kept as materialized (${kept(viewers)}),
  shown as materialized (select * from kept order by set_position limit ${most.goals}::int)
  select ${headsOfCitations} as heads,
    (select json_build_object('review_id', r.review_id, 'kind', r.kind, 'state', r.state, 'subject_id', r.subject_id,
      'subject_name', ${personName(sql`r.subject_id`)}, 'accountable_rater_id', r.accountable_rater_id,
      'rater_name', ${personName(sql`r.accountable_rater_id`)}, 'cycle_id', r.cycle_id, 'cycle_name', c.name,
      'period_from', c.period_from, 'period_to', c.period_to, 'time_zone', c.time_zone, 'revision', r.revision)
      from seen r join review.cycle c on c.cycle_id = r.cycle_id) as review,
    coalesce((select json_agg(k.goal_id order by k.set_position) from shown k), '[]') as goal_ids,
    (select count(*) > ${most.goals}::int from kept) as more_goals, ${rowsOf(counts(viewers))} as counts,
    ${rowsOf(served(viewers))} as served, ${rowsOf(checkIns)} as check_ins, ${rowsOf(readings)} as readings,
    coalesce((select ${receivedIn(viewers, most.feedback + 1)} from seen r join review.cycle c on c.cycle_id = r.cycle_id), '[]') as feedback,
    ${mergedFeedback(viewers)} as merged_feedback,
    ${rowsOf(initiatives(viewers))} as initiatives, ${rowsOf(earlierReviews(viewers))} as earlier_reviews, ${rowsOf(development(viewers))} as development,
    coalesce((select ${pastRatingsOf(sql`seen.subject_id`)} from seen where seen.subject_id <> ${viewers.viewer.personId}), '[]') as past_ratings`;
