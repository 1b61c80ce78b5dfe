import { type RawBuilder, sql } from 'kysely';
import { changedIn, idOf, saysReading, type ChangedRow } from '../citations/evidence-change.sql.ts';

/** An event that a review cites. `at` is null if it is no dated reading, such as the setting of a goal. */
export type CitedRow = { stream: string; revision: number; kind: string; at: string | null };

const citedIn = (assessments: RawBuilder<boolean>): RawBuilder<unknown> => sql`(
  select distinct item ->> 'stream' as stream, (item ->> 'revision')::integer as revision
  from (
    select a.evidence from review.assessment a where a.review_id = r.review_id and ${assessments}
    union all select r.proposal_evidence
  ) lists(evidence), jsonb_array_elements(lists.evidence) item
) e`;

/** Each event that `review r` cites in a current assessment or in its proposal, once. */
export const cited = citedIn(sql`a.superseded_by is null`);

/** The events that `review r` cites in any assessment or in its proposal and that were changed later. */
export const changedEvidence: RawBuilder<ChangedRow[]> = changedIn(citedIn(sql`true`));

// `limit 1` keeps each lookup a lookup: JSON lists have no statistics, and the planner would read whole tables.
/** The events that `review r` cites, with their kinds and the instants at which they were true. */
export const citedRows: RawBuilder<CitedRow[]> = sql`coalesce((
  select json_agg(json_build_object('stream', e.stream, 'revision', e.revision,
    'kind', case
      when i.at is not null then 'checkIn' when g.at is not null then 'closing' when m.at is not null then 'measurement'
      else split_part(e.stream, '-', 1) end,
    'at', coalesce(i.at, g.at, m.at, f.at, a.at)) order by e.stream, e.revision)
  from ${cited}
  left join lateral (
    select t.occurred_at as at from okr.check_in t
    where t.goal_id = ${idOf('goal')} and ${saysReading('corrections')} limit 1) i on true
  left join lateral (
    select t.closed_at as at from okr.goal t where t.goal_id = ${idOf('goal')} and t.closed_revision = e.revision limit 1) g on true
  left join lateral (
    select t.occurred_at as at from scorecard.measurement t
    where t.kpi_id = ${idOf('kpi')} and ${saysReading('superseded')} limit 1) m on true
  left join lateral (
    select t.occurred_at as at from review.feedback t where t.feedback_id = ${idOf('feedback')} and e.revision = 0 limit 1) f on true
  left join lateral (
    select t.occurred_at as at from review.assessment t where t.review_id = ${idOf('review')} and t.revision = e.revision limit 1) a on true
), '[]')`;
