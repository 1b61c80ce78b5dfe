import type { Category } from '@cairn/contracts/streams';
import { type RawBuilder, sql } from 'kysely';

/** What changed a cited event later, as Postgres writes it in JSON. */
export type ChangeRow = { type: string; recordedAt: string };

/** Something cited in `e` that later events changed. */
export type ChangedRow = { stream: string; revision: number; since: ChangeRow[] };

const includes = (list: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`${list} @> jsonb_build_array(jsonb_build_object('revision', e.revision))`;

/** Whether the event `e` took or corrected the reading of row `t`, whose `list` holds what the corrections replaced. */
export const saysReading = (list: 'corrections' | 'superseded'): RawBuilder<boolean> =>
  sql`(t.revision = e.revision or ${includes(sql.ref(`t.${list}`))})`;

/** The id in the stream of `e`, or null if it is of another category. */
export const idOf = (category: string): RawBuilder<string | null> =>
  sql`(case when starts_with(e.stream, ${`${category}-`}::text) then substr(e.stream, ${category.length + 2}::integer) end)`;

/** The key result that `e` is about; null if it is about the whole goal. */
const keyResult: RawBuilder<string | null> = sql`coalesce(
  (select t.key_result_id from okr.check_in t
    where t.goal_id = ${idOf('goal')} and ${saysReading('corrections')} limit 1),
  (select t.key_result_id from okr.key_result t
    where t.goal_id = ${idOf('goal')} and (t.dropped_revision = e.revision or ${includes(sql`t.restatements`)}) limit 1))`;

const ofGoal: RawBuilder<boolean> = sql`case x.type
  when 'CheckInCorrected' then exists (select from okr.check_in t
    where t.goal_id = ${idOf('goal')} and t.check_in_id = x.changed_id and ${saysReading('corrections')})
  else coalesce(${keyResult}, x.changed_id) = x.changed_id end`;

const ofKpi: RawBuilder<boolean> = sql`exists (select from scorecard.measurement t
  where t.kpi_id = ${idOf('kpi')} and t.measurement_id = x.changed_id and ${saysReading('superseded')})`;

const ofReview: RawBuilder<boolean> = sql`(x.type = 'FeedbackWithdrawn' or exists (select from review.assessment t
  where t.review_id = ${idOf('review')} and t.assessment_id = x.changed_id and t.revision = e.revision))`;

type Changing = { schema: 'okr' | 'scorecard' | 'review'; categories: readonly Category[] };

const later = ({ schema, categories }: Changing, changes: RawBuilder<boolean>): RawBuilder<unknown> =>
  sql`select x.revision, x.type, x.recorded_at from ${sql.table(`${schema}.evidence_change`)} x
    where split_part(e.stream, '-', 1) in (${sql.join(categories.map((each) => sql.lit(each)))})
      and x.stream = e.stream and x.revision > e.revision and ${changes}`;

const ofGoals = later({ schema: 'okr', categories: ['goal'] }, ofGoal);
const ofKpis = later({ schema: 'scorecard', categories: ['kpi'] }, ofKpi);
const ofReviews = later({ schema: 'review', categories: ['review', 'feedback'] }, ofReview);

/** The later events that change what the cited event `e` says: the same ones as `changesEvidence` finds in a stream. */
const changes: RawBuilder<unknown> = sql`(
  ${ofGoals} union all ${ofKpis} union all ${ofReviews}) changes`;

/** The streams of which some event was changed later: a subquery with one column, `stream`. */
export const changedStreams: RawBuilder<unknown> = sql`(
  select stream from okr.evidence_change union select stream from scorecard.evidence_change
  union select stream from review.evidence_change)`;

/** Whether an event of a list was changed later. `e` is the alias of the list. */
export const isChanged = (cited: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from ${cited} where exists (select from ${changes}))`;

/** Whether an event of a list was changed after an instant. `e` is the alias of the list. */
export const isChangedSince = (
  cited: RawBuilder<unknown>,
  instant: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  sql`exists (select from ${cited} where exists (select from ${changes} where changes.recorded_at > ${instant}))`;

/** How many events of a list were changed later. `e` is the alias of the list. */
export const countChanged = (cited: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(select count(*)::integer from ${cited} where exists (select from ${changes}))`;

/** The events of a list that were changed later, each with what changed it. `e` is the alias of the list. */
export const changedIn = (cited: RawBuilder<unknown>): RawBuilder<ChangedRow[]> => sql`coalesce((
  select json_agg(json_build_object('stream', e.stream, 'revision', e.revision, 'since', changed.since))
  from ${cited} cross join lateral (
    select json_agg(json_build_object('type', changes.type, 'recordedAt', changes.recorded_at) order by changes.revision) as since
    from ${changes}) changed
  where changed.since is not null), '[]')`;
