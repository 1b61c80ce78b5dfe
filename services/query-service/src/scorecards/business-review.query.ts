import type { Personal } from '@cairn/contracts/personal';
import type { Reviewed, ReviewRhythm, ReviewTopic } from '@cairn/contracts/business-review.values';
import { businessReviewTable, type ReviewMeeting } from '@cairn/read-model/business-review.tables';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { showRecording } from '../asking/two-clocks.ts';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { scorecardNameShown } from './name-shown.sql.ts';
import { businessReviewsThen } from './scorecard.tables.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';

type Names = Record<string, Personal>;
type Row = RowOf<typeof businessReviewTable> & {
  of_name: string | null;
  leader_name: Personal | null;
  /** Of everybody who took part or recorded a meeting. */
  names: Names;
};

export type BusinessReviewFilter = {
  id?: string | undefined;
  scorecard?: string | undefined;
  cycle?: string | undefined;
  leader?: string | undefined;
  kind?: Reviewed['kind'] | undefined;
  topic?: ReviewTopic | undefined;
  rhythm?: ReviewRhythm | undefined;
  due?: boolean | undefined;
  overdue?: boolean | undefined;
  ended?: boolean | undefined;
};

/** The ids of everybody who took part in a meeting of `r` or recorded one. */
const people = sql`(select jsonb_array_elements_text((m -> 'participantIds') || jsonb_build_array(m -> 'heldBy'))
  from jsonb_array_elements(r.meetings) m)`;

/** A page of business reviews that the viewer may see: those of a scorecard as the scorecard. */
const pageOfReviews = (
  filter: BusinessReviewFilter,
  viewer: Viewer,
  { after, limit }: Page,
): RawBuilder<Row> => {
  const { id, scorecard, cycle, leader, kind, topic, rhythm, due, overdue, ended } = filter;
  const day = judgedOn(viewer);
  const seen = sql`(r.of_kind = 'cycle' or exists (
    select from scorecard.scorecard s where s.scorecard_id = r.of_id and ${cardVisibleTo(viewer)}))`;
  return sql`(select r.*, ${personName(sql`r.leader_id`)} as leader_name,
      case r.of_kind when 'cycle' then ${cycleName(sql`r.of_id`)}
        else ${scorecardNameShown(viewer, sql`r.of_id`, 'any')} end as of_name,
      (select coalesce(jsonb_object_agg(n.person_id, n.name), '{}') from review.person n
        where n.person_id in ${people}) as names
    from ${businessReviewsThen(viewer.past)} r ${where(
      sql`r.scheduled_position > ${after}`,
      seen,
      id !== undefined && sql`r.business_review_id = ${id}`,
      scorecard !== undefined && sql`(r.of_kind = 'scorecard' and r.of_id = ${scorecard})`,
      cycle !== undefined && sql`(r.of_kind = 'cycle' and r.of_id = ${cycle})`,
      leader !== undefined && sql`r.leader_id = ${leader}`,
      kind !== undefined && sql`r.of_kind = ${kind}`,
      topic !== undefined && sql`r.topic = ${topic}`,
      rhythm !== undefined && sql`r.rhythm = ${rhythm}`,
      due !== undefined && sql`coalesce(r.next_due <= ${day}::date, false) = ${due}`,
      overdue !== undefined && sql`coalesce(r.next_due < ${day}::date, false) = ${overdue}`,
      ended !== undefined && sql`(r.ended_at is not null) = ${ended}`,
    )} order by r.scheduled_position limit ${limit + 1})`;
};

const showMeeting = (meeting: ReviewMeeting, names: Names) => ({
  meetingId: meeting.meetingId,
  day: meeting.day,
  dueOn: meeting.dueOn,
  late: meeting.dueOn !== null && meeting.day > meeting.dueOn,
  participants: meeting.participantIds.map((personId) => ({ personId, name: names[personId] ?? null })),
  notes: meeting.notes,
  decisions: meeting.decisions,
  by: meeting.heldBy,
  byName: names[meeting.heldBy] ?? null,
  occurredAt: meeting.occurredAt,
  ...showRecording(meeting.occurredAt, meeting.recordedAt),
});

const show = (row: Row, day: string) => ({
  businessReviewId: row.business_review_id,
  name: row.of_name,
  of: { kind: row.of_kind, id: row.of_id, name: row.of_name },
  topic: row.topic,
  rhythm: row.rhythm,
  firstDay: row.first_day,
  leaderId: row.leader_id,
  leaderName: row.leader_name,
  lastHeld: row.last_held,
  nextDue: row.next_due,
  due: row.next_due !== null && row.next_due <= day,
  overdue: row.next_due !== null && row.next_due < day,
  endedAt: row.ended_at,
  endedReason: row.ended_reason,
  scheduledAt: row.scheduled_at,
  meetings: row.meetings.map((meeting) => showMeeting(meeting, row.names)),
  revision: row.revision,
});

/** A page of business reviews in the order in which they were scheduled. */
export const businessReviewPage = async (
  context: QueryContext,
  filter: BusinessReviewFilter,
  { viewer, ...page }: Page & { viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; review_head: Head; reviews: Json<Row>[] }>`select ${scorecardHead} as head,
      ${reviewHead} as review_head, ${jsonRows(pageOfReviews(filter, viewer, page))} as reviews`,
  );
  const rows = found?.reviews.map(fromJson(businessReviewTable)) ?? [];
  const { shown, next } = pageOf(rows, page, (row) => row.scheduled_position);
  const day = judgedOn(viewer);
  return {
    businessReviews: shown.map((row) => show(row, day)),
    next,
    ...showPast(viewer.past),
    ...reflected(
      { scorecard: found?.head ?? null },
      { shown: streamsOf('businessReview', shown, (row) => row.business_review_id) },
      [found?.review_head],
    ),
  };
};
