import type { Personal } from '@cairn/contracts/personal';
import { either, where } from '@cairn/read-model/conditions';
import { feedbackRequestTable } from '@cairn/read-model/feedback.tables';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';

type RequestFilter = {
  giver?: string | undefined;
  requester?: string | undefined;
  subject?: string | undefined;
  open?: boolean | undefined;
};

type Request = RowOf<typeof feedbackRequestTable> &
  Record<'requester_name' | 'giver_name' | 'subject_name', Personal | null>;

const requestRow = fromJson(feedbackRequestTable);

/** Who asks and who is asked see a request; so do HR and auditors, but not what others ask about themselves. */
const seesRequest = ({ personId, relations }: Viewer): RawBuilder<boolean> =>
  either(
    relations.has('anyone') && sql`t.subject_id <> ${personId}`,
    relations.has('author') && sql`t.requester_id = ${personId}`,
    relations.has('audience') && sql`t.giver_id = ${personId}`,
  );

const inOrder = (
  { giver, requester, subject, open }: RequestFilter,
  { viewer, after, limit }: Page & { viewer: Viewer },
): RawBuilder<Request> => sql`(
  select t.*, ${personName(sql`t.requester_id`)} as requester_name, ${personName(sql`t.giver_id`)} as giver_name,
    ${personName(sql`t.subject_id`)} as subject_name
  from review.feedback_request t ${where(
    seesRequest(viewer),
    sql`t.position > ${after}::bigint`,
    giver && sql`t.giver_id = ${giver}`,
    requester && sql`t.requester_id = ${requester}`,
    subject && sql`t.subject_id = ${subject}`,
    open !== undefined && sql`(t.feedback_id is null) = ${open}::boolean`,
  )} order by t.position limit ${limit + 1})`;

const showRequest = (row: Request) => ({
  requestId: row.request_id,
  requesterId: row.requester_id,
  requesterName: row.requester_name,
  giverId: row.giver_id,
  giverName: row.giver_name,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  question: row.question,
  answered: row.feedback_id !== null,
  ...showClocks(row.occurred_at, row.recorded_at),
});

/** A page of requests for feedback, in the order in which they were made. */
export const feedbackRequestPage = async (
  context: QueryContext,
  filter: RequestFilter,
  page: Page & { viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; requests: Json<Request>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder(filter, page))} as requests`,
  );
  const { shown, next } = pageOf(found?.requests.map(requestRow) ?? [], page, ({ position }) => position);
  const restsOn = { shown: streamsOf('feedbackRequest', shown, ({ request_id }) => request_id) };
  return { requests: shown.map(showRequest), next, ...reflected({ review: found?.head ?? null }, restsOn) };
};
