import { type RawBuilder, sql } from 'kysely';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { ratesSubject } from '../feedback/feedback.query.ts';
import { isMeantFor, mayReadFeedback, namesGiver, readsAll } from '../feedback/feedback.visibility.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';

/** The same person, with the relations in which they may see reviews, goals and feedback. */
export type SummaryViewers<V = Viewer> = { viewer: V; goals: V; feedback: V };

const isPartOf = (stream: RawBuilder<string>, category: string): RawBuilder<string> =>
  sql`substr(${stream}, ${category.length + 2}::integer)`;

// `offset 0` keeps a lookup by id a lookup: without it, Postgres may read the whole table into a hash first.
const readableGoal = (
  { goals }: SummaryViewers<SqlViewer>,
  stream: RawBuilder<string>,
): RawBuilder<boolean> => sql`exists (
  select from okr.goal g where g.goal_id = ${isPartOf(stream, 'goal')}
    and (${visibleTo(goals)} or g.accountable_id = r.subject_id or (g.owner_kind = 'person' and g.owner_id = r.subject_id))
  offset 0)`;

/** Whether the giver of `feedback f` cites it in `review r`: whoever sees that citation knows who gave it. */
const citedByGiver: RawBuilder<boolean> = sql`(
  exists (select from review.assessment a where a.review_id = r.review_id and a.author_id = f.giver_id
    and a.evidence @> jsonb_build_array(jsonb_build_object('stream', 'feedback-' || f.feedback_id)))
  or exists (select from review.trail t where t.review_id = r.review_id and t.type = 'RatingProposed'
    and t.actor_id = f.giver_id
    and r.proposal_evidence @> jsonb_build_array(jsonb_build_object('stream', 'feedback-' || f.feedback_id))))`;

const readableFeedback = (
  { viewer, feedback }: SummaryViewers<SqlViewer>,
  stream: RawBuilder<string>,
): RawBuilder<boolean> => {
  const isAboutSubject = sql`(${readsAll(feedback)} or f.subject_id = r.subject_id or f.giver_id = ${feedback.personId})`;
  return sql`exists (
    select from review.feedback f where f.feedback_id = ${isPartOf(stream, 'feedback')}
      and ${isAboutSubject} and ${mayReadFeedback(feedback, ratesSubject(feedback, viewer))}
      and (${namesGiver(feedback)} or not ${citedByGiver})
    offset 0)`;
};

/** Whether the cited release of merged feedback is about the subject of `review r` and meant for the reader. */
const readableRelease = ({ viewer, feedback }: SummaryViewers<SqlViewer>): RawBuilder<boolean> => sql`exists (
  select from review.feedback_release f where f.subject_id = r.subject_id
    and s.stream = 'mergedFeedback-' || f.subject_id and f.revision = s.revision
    and ${isMeantFor(feedback, ratesSubject(feedback, viewer))}
  offset 0)`;

/**
 * The streams that `review r` cites, or has goal results of, and that the reader may not see. That something is cited gives
 * nobody the right to see it; the goals of the review's subject are seen by whoever sees the review.
 */
export const hiddenStreams = (viewers: SummaryViewers<SqlViewer>): RawBuilder<string[]> => {
  const stream = sql<string>`s.stream`;
  return sql`coalesce((
    select json_agg(distinct s.stream) from (
      select item ->> 'stream', (item ->> 'revision')::integer
        from review.assessment a, jsonb_array_elements(a.evidence) item where a.review_id = r.review_id
      union all select item ->> 'stream', (item ->> 'revision')::integer
        from jsonb_array_elements(r.proposal_evidence) item
      union all select 'goal-' || (item ->> 'goalId'), null from jsonb_array_elements(r.goal_results) item
    ) s(stream, revision)
    where not case split_part(s.stream, '-', 1)
      when 'kpi' then true
      when 'goal' then ${readableGoal(viewers, stream)}
      when 'feedback' then ${readableFeedback(viewers, stream)}
      when 'mergedFeedback' then ${readableRelease(viewers)}
      else ${isOverseen(viewers.viewer)} or s.stream in ('review-' || r.review_id, 'mergedInput-' || r.review_id) end), '[]')`;
};
