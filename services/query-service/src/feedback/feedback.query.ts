import type { FeedbackKind } from '@cairn/contracts/feedback.values';
import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { feedbackTable } from '@cairn/read-model/feedback.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead, reviewHead } from '../asking/head.sql.ts';
import { pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { QueryContext } from '../context.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { personName, personNameThen } from '../people/name.sql.ts';
import { isEmployed } from '../people/reporting-line.sql.ts';
import { mayReadFeedback, namesGiver, seesWithdrawn } from './feedback.visibility.sql.ts';
import { showClocks, showRecording } from '../asking/two-clocks.ts';

export type FeedbackFilter = {
  subject?: string | undefined;
  giver?: string | undefined;
  goal?: string | undefined;
  kind?: FeedbackKind | undefined;
};

/** Somebody as a viewer of feedback, and of the goals that it is about. */
type Viewers = { feedback: SqlViewer; goals: SqlViewer };

type Hideable = 'giver_id' | 'text' | 'withdrawn_reason';
type Feedback = RowOf<typeof feedbackTable>;

/** A piece of feedback with null in the columns that the viewer may not see. */
export type FeedbackRow = Omit<Feedback, Hideable> & {
  [C in Hideable]: Feedback[C] | null;
} & Record<'subject_name' | 'subject_name_then' | 'giver_name' | 'giver_name_then', Personal | null>;

export const feedbackRow = fromJson(feedbackTable);

/** A piece of feedback as one viewer may see it. */
export const showFeedback = (row: FeedbackRow) => ({
  feedbackId: row.feedback_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  subjectNameThen: row.subject_name_then,
  giverId: row.giver_id,
  giverName: row.giver_name,
  giverNameThen: row.giver_name_then,
  giverKind: row.giver_kind,
  kind: row.kind,
  text: row.text,
  audience: row.audience,
  attribution: row.attribution,
  goalId: row.goal_id,
  requestId: row.request_id,
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
  acknowledged:
    row.acknowledged_at === null || row.acknowledged_recorded_at === null
      ? null
      : {
          at: row.acknowledged_at,
          ...showRecording(row.acknowledged_at, row.acknowledged_recorded_at),
          comment: row.acknowledged_comment,
        },
  withdrawn:
    row.withdrawn_at === null || row.withdrawn_recorded_at === null
      ? null
      : {
          at: row.withdrawn_at,
          ...showRecording(row.withdrawn_at, row.withdrawn_recorded_at),
          reason: row.withdrawn_reason,
        },
});

/** Whether the viewer may see the goal that the feedback is about. */
const goalShown = (goals: SqlViewer): RawBuilder<boolean> =>
  sql`exists (select from okr.goal g where g.goal_id = f.goal_id and ${visibleTo(goals)})`;

const shownTo = ({ feedback: viewer, goals }: Viewers): RawBuilder<FeedbackRow> =>
  sql`f.feedback_id, f.subject_id, case when ${namesGiver(viewer)} then f.giver_id end as giver_id,
    ${personName(sql`f.subject_id`)} as subject_name, ${personNameThen(sql`f.subject_id`, sql`f.position`)} as subject_name_then,
    case when ${namesGiver(viewer)} then ${personName(sql`f.giver_id`)} end as giver_name,
    case when ${namesGiver(viewer)} then ${personNameThen(sql`f.giver_id`, sql`f.position`)} end as giver_name_then,
    f.giver_kind, f.kind,
    case when f.withdrawn_at is null or ${seesWithdrawn(viewer)} then f.text end as text, f.audience, f.attribution,
    case when ${goalShown(goals)} then f.goal_id end as goal_id, f.request_id, f.occurred_at, f.recorded_at,
    f.acknowledged_at, f.acknowledged_recorded_at, f.acknowledged_comment,
    f.withdrawn_at, f.withdrawn_recorded_at,
    case when ${seesWithdrawn(viewer)} then f.withdrawn_reason end as withdrawn_reason, f.revision, f.position`;

type Page = { viewers: Viewers; before: string | undefined; limit: number };

/** A filter by giver or goal finds only feedback that names its giver or goal to the viewer. */
const beforePosition = (filter: FeedbackFilter, { viewers, before, limit }: Page): RawBuilder<FeedbackRow> =>
  sql`(select ${shownTo(viewers)} from review.feedback f ${where(
    mayReadFeedback(viewers.feedback),
    before && sql`f.position < ${before}::bigint`,
    filter.subject && sql`f.subject_id = ${filter.subject}`,
    filter.giver && sql`(f.giver_id = ${filter.giver} and ${namesGiver(viewers.feedback)})`,
    filter.goal && sql`(f.goal_id = ${filter.goal} and ${goalShown(viewers.goals)})`,
    filter.kind && sql`f.kind = ${filter.kind}`,
  )} order by f.position desc limit ${limit + 1})`;

type FoundPage = { head: Head; okr_head: Head; feedback: Json<FeedbackRow>[] };

/** The feedback of a page and one piece more, if there is one. */
export const pageOfFeedback = (filter: FeedbackFilter, page: Page): RawBuilder<FoundPage> =>
  sql`select ${reviewHead} as head, ${okrHead} as okr_head, ${jsonRows(beforePosition(filter, page))} as feedback`;

/** A page of feedback, newest first; `next` is the position that the next page lies before. */
export const feedbackPage = async (context: QueryContext, filter: FeedbackFilter, page: Page) => {
  const [found] = await select(context, pageOfFeedback(filter, page));
  const rows = found?.feedback.map(feedbackRow) ?? [];
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  const restsOn = {
    shown: streamsOf('feedback', shown, ({ feedback_id }) => feedback_id),
  };
  const heads = { review: found?.head ?? null };
  return { feedback: shown.map(showFeedback), next, ...reflected(heads, restsOn, [found?.okr_head]) };
};

const mostInSummary = 100;

/** Whether the viewer, who sees reviews as `relations` say, is the accountable rater of `review r` and employed today. */
export const ratesSubject = (reader: SqlViewer, { relations }: SqlViewer): RawBuilder<boolean> =>
  relations.has('accountableRater')
    ? sql<boolean>`(${isEmployed(sql`${reader.personId}::text`, todayInSql(reader))}
        and r.accountable_rater_id = ${reader.personId})`
    : sql<boolean>`false`;

/** Whether `feedback f` was received by the subject of `review r` in the evaluation period of `cycle c`, and the viewer may read it. */
export const received = ({
  viewer,
  feedback,
}: Pick<Viewers, 'feedback'> & { viewer: SqlViewer }): RawBuilder<boolean> =>
  sql<boolean>`(f.subject_id = r.subject_id
    and (f.occurred_at at time zone c.time_zone)::date between c.period_from and c.period_to
    and ${mayReadFeedback(feedback, ratesSubject(feedback, viewer))})`;

/**
 * The feedback that the subject of `review r` received in the evaluation period of `cycle c`, newest first, if the viewer
 * may read it. To the accountable rater this includes what is meant for the subject's managers.
 */
export const receivedIn = (
  viewers: Viewers & { viewer: SqlViewer },
  most = mostInSummary,
): RawBuilder<Json<FeedbackRow>[]> =>
  jsonRows(
    sql<FeedbackRow>`(select ${shownTo(viewers)} from review.feedback f ${where(
      received(viewers),
    )} order by f.occurred_at desc, f.position desc limit ${most})`,
  );
