import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { fairnessGroupTable } from '@cairn/read-model/fairness.tables';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';

export type GroupFilter = { person?: string | undefined; category?: string | undefined };

type Row = RowOf<typeof fairnessGroupTable> & {
  person_name: Personal | null;
  /** The names of everybody who recorded one. */
  recorders: Record<string, Personal>;
};

type Asked = Page & { readerId: string };

const groupRow = fromJson(fairnessGroupTable);

// On one's own case one is an employee, whatever one's roles.
const inOrder = ({ person, category }: GroupFilter, { readerId, after, limit }: Asked): RawBuilder<Row> =>
  sql`(select g.*, ${personName(sql`g.person_id`)} as person_name,
    (select coalesce(jsonb_object_agg(w.person_id, w.name), '{}') from review.person w where w.person_id in (
      select each ->> 'recordedBy' from jsonb_array_elements(g.groups) each)) as recorders
  from review.fairness_group g ${where(
    sql`g.opened_position > ${after}::bigint`,
    sql`g.person_id <> ${readerId}`,
    person && sql`g.person_id = ${person}`,
    category && sql`g.category = ${category}`,
  )} order by g.opened_position limit ${limit + 1})`;

const showGroup = (row: Row) => ({
  personId: row.person_id,
  personName: row.person_name,
  category: row.category,
  groups: row.groups.map(({ recordedBy, occurredAt, recordedAt, ...group }) => ({
    ...group,
    recordedById: recordedBy,
    recordedByName: row.recorders[recordedBy] ?? null,
    ...showClocks(occurredAt, recordedAt),
  })),
  withdrawn: row.withdrawn && showClocks(row.withdrawn.occurredAt, row.withdrawn.recordedAt),
  revision: row.revision,
});

/** A page of the groups of other people than the reader, in the order in which they were first recorded. */
export const groupPage = async (context: QueryContext, filter: GroupFilter, page: Asked) => {
  const [found] = await select(
    context,
    sql<{ head: Head; groups: Json<Row>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder(filter, page))} as groups`,
  );
  const { shown, next } = pageOf(found?.groups.map(groupRow) ?? [], page, (row) => row.opened_position);
  const restsOn = { shown: streamsOf('group', shown, ({ person_id }) => person_id) };
  return { groups: shown.map(showGroup), next, ...reflected({ review: found?.head ?? null }, restsOn) };
};
