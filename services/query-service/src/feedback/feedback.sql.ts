import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { FeedbackRow } from './feedback.view.ts';
import type { Head } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { reportsOf } from '../people/reporting-line.sql.ts';
import { today, type Viewer } from '../asking/viewer.ts';

export type FeedbackFilter = {
  subject?: string | undefined;
  giver?: string | undefined;
  goal?: string | undefined;
  kind?: string | undefined;
};

/** HR and auditors; they alone see confidential givers and what was withdrawn. */
export const readsAll = ({ relations }: Viewer): boolean => relations.has('anyone');

/** Whether `feedback f` names its giver to this viewer. */
const namesGiver = (viewer: Viewer): RawBuilder<unknown> =>
  readsAll(viewer) ? sql`true` : sql`(f.attribution = 'named' or f.giver_id = ${viewer.personId})`;

/**
 * What a viewer may read of `feedback f`: what they gave, what is meant for them as its subject, and what is meant for the
 * subject's managers where they stand above the subject today. `rates` is a further condition under which they read as
 * the subject's manager does.
 */
const mayRead = (viewer: Viewer, rates: RawBuilder<unknown> = sql`false`): RawBuilder<unknown> => {
  const { personId, relations } = viewer;
  if (readsAll(viewer)) return sql`true`;
  const ways = [
    relations.has('author') && sql`f.giver_id = ${personId}`,
    relations.has('audience') && sql`(f.subject_id = ${personId} and f.audience <> 'manager')`,
    relations.has('audience') &&
      sql`(f.audience <> 'subject' and f.subject_id <> ${personId}
        and (${rates} or f.subject_id in ${reportsOf(personId, today(viewer))}))`,
  ].filter((way) => way !== false);
  return sql`(${sql.join(ways, sql` or `)})`;
};

/** Text that was withdrawn is kept for HR, auditors and its giver. */
const shown = (viewer: Viewer): RawBuilder<unknown> => {
  const mine = readsAll(viewer) ? sql`true` : sql`f.giver_id = ${viewer.personId}`;
  return sql`f.feedback_id, f.subject_id, case when ${namesGiver(viewer)} then f.giver_id end as giver_id, f.kind,
    case when f.withdrawn_at is null or ${mine} then f.text end as text, f.audience, f.attribution, f.goal_id, f.occurred_at,
    f.withdrawn_at, case when ${mine} then f.withdrawn_reason end as withdrawn_reason, f.revision, f.position`;
};

/** Feedback that the viewer may read, newest first. A giver is searched for only where the row would name them. */
export const pageOfFeedback = (
  filter: FeedbackFilter,
  viewer: Viewer,
  page: { before: string | undefined; limit: number },
): RawBuilder<{ head: Head; feedback: FeedbackRow[] }> => sql`
  select ${reviewHead} as head, coalesce((
    select json_agg(to_json(page) order by page.position desc) from (
      select ${shown(viewer)} from review.feedback f
      ${where(
        mayRead(viewer),
        page.before && sql`f.position < ${page.before}::bigint`,
        filter.subject && sql`f.subject_id = ${filter.subject}`,
        filter.giver && sql`(f.giver_id = ${filter.giver} and ${namesGiver(viewer)})`,
        filter.goal && sql`f.goal_id = ${filter.goal}`,
        filter.kind && sql`f.kind = ${filter.kind}`,
      )}
      order by f.position desc limit ${page.limit}) page), '[]') as feedback`;

const mostInSummary = 100;

/**
 * What the subject of `review r` received in the evaluation period of `cycle c`, newest first, as the viewer may read it;
 * to who answers for the rating also what is meant for the subject's managers.
 */
export const receivedIn = (viewer: Viewer, { relations }: Viewer): RawBuilder<unknown> => {
  const rates = relations.has('accountableRater')
    ? sql`r.accountable_rater_id = ${viewer.personId}`
    : sql`false`;
  return sql`coalesce((
    select json_agg(to_json(page) order by page.occurred_at desc, page.position desc) from (
      select ${shown(viewer)} from review.feedback f
      ${where(
        sql`f.subject_id = r.subject_id`,
        sql`f.occurred_at >= c.period_from and f.occurred_at < c.period_to + 1`,
        mayRead(viewer, rates),
      )}
      order by f.occurred_at desc, f.position desc limit ${mostInSummary}) page), '[]')`;
};
