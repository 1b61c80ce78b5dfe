import { type AccessKind, accessKinds } from '@cairn/contracts/access.values';
import type { Personal } from '@cairn/contracts/personal';
import { accessRecordTable } from '@cairn/read-model/access-record.tables';
import { either, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { isShared } from '../reviews/review.visibility.sql.ts';
import { personName } from '../people/name.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';

export type AccessRecordFilter = {
  person?: string | undefined;
  reader?: string | undefined;
  kind?: AccessKind | undefined;
};

type Row = RowOf<typeof accessRecordTable> &
  Record<'person_name' | 'reader_name' | 'for_person', Personal | null>;

const accessRow = fromJson(accessRecordTable);

/** HR and auditors see all records but those about themselves. */
const overseen = ({ personId, relations }: Viewer): RawBuilder<boolean> =>
  relations.has('anyone') ? sql`a.person_id <> ${personId}` : sql`false`;

const seen = (viewer: Viewer): RawBuilder<boolean> =>
  either(overseen(viewer), viewer.onOwnCase.has('self') && sql`a.person_id = ${viewer.personId}`);

const ofReviews = Object.entries(accessKinds).flatMap(([kind, of]) => (of === 'review' ? [kind] : []));

/** Whether a thing in a record names somebody who gave the viewer confidential or merged feedback. */
const namesOwnGiver = ({ personId }: Viewer): RawBuilder<boolean> => sql`(
  item ->> 'kind' = 'feedbackGiver' and exists (
    select from review.feedback f where f.feedback_id = item ->> 'id' and f.subject_id = ${personId})
  or item ->> 'kind' = 'contributionGiver' and exists (
    select from review.merged_feedback f where f.contribution_id = item ->> 'id' and f.subject_id = ${personId}))`;

/** Whether a thing in `access_record a` names somebody else as a giver of merged input in a review that the viewer does not oversee. */
const namesMergedGiver = (viewer: Viewer): RawBuilder<boolean> => sql`(
  item ->> 'kind' = 'contributionGiver' and a.person_id <> ${viewer.personId} and exists (
    select from review.contribution t join review.review r on r.review_id = t.review_id
    where t.contribution_id = item ->> 'id' and not ${isOverseen(viewer)}))`;

// Nobody learns in this way that there is a review of them, or that it has flags, before it is shared.
/** The things in `access_record a` of which the viewer may know; null if there are none. */
const shownTo = (viewer: Viewer): RawBuilder<unknown> => sql`(
  select jsonb_agg(item) from jsonb_array_elements(a.shown) item
  where not ${namesOwnGiver(viewer)} and not ${namesMergedGiver(viewer)} and (
    ${overseen(viewer)} or item ->> 'kind' <> all(${ofReviews}::text[]) or exists (
      select from review.review r where r.review_id = item ->> 'id' and ${isShared})))`;

type Page = { viewer: Viewer; before: string | undefined; limit: number };

const newestFirst = (filter: AccessRecordFilter, { viewer, before, limit }: Page): RawBuilder<Row> => {
  const things = shownTo(viewer);
  return sql`(
    select a.position, a.event_id, a.person_id, ${things} as shown, a.reader_id, a.acting_as, a.on_behalf_of, a.client,
      a.correlation_id, a.occurred_at, a.recorded_at, ${personName(sql`a.person_id`)} as person_name,
      ${personName(sql`a.reader_id`)} as reader_name, ${personName(sql`a.on_behalf_of`)} as for_person
    from review.access_record a ${where(
      before && sql`a.position < ${before}::bigint`,
      seen(viewer),
      sql`${things} is not null`,
      filter.person && sql`a.person_id = ${filter.person}`,
      filter.reader && sql`a.reader_id = ${filter.reader}`,
      filter.kind && sql`${things} @> jsonb_build_array(jsonb_build_object('kind', ${filter.kind}::text))`,
    )} order by a.position desc limit ${limit + 1})`;
};

const showRecord = (row: Row) => ({
  eventId: row.event_id,
  personId: row.person_id,
  personName: row.person_name,
  readerId: row.reader_id,
  readerName: row.reader_name,
  actingAs: row.acting_as,
  onBehalfOf: row.on_behalf_of,
  onBehalfOfName: row.for_person,
  client: row.client,
  shown: row.shown.map(({ kind, id }) => ({ kind, id })),
  correlationId: row.correlation_id,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
});

/** A page of access records, newest first; `next` is the position that the next page lies before. */
export const accessRecordPage = async (context: QueryContext, filter: AccessRecordFilter, page: Page) => {
  const [found] = await select(
    context,
    sql<{ head: Head; records: Json<Row>[] }>`
      select ${reviewHead} as head, ${jsonRows(newestFirst(filter, page))} as records`,
  );
  const { shown, next } = pageOf(found?.records.map(accessRow) ?? [], page, ({ position }) => position);
  const restsOn = { shown: streamsOf('access', shown, ({ person_id }) => person_id) };
  return {
    accessRecords: shown.map(showRecord),
    next,
    ...reflected({ review: found?.head ?? null }, restsOn),
  };
};
