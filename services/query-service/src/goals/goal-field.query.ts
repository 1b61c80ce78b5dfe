import { where } from '@cairn/read-model/conditions';
import { goalFieldTable } from '@cairn/read-model/goal-field.tables';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead } from '../asking/head.sql.ts';
import { asThen } from '../asking/last-version.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';

type Row = RowOf<typeof goalFieldTable>;
const fieldRow = fromJson(goalFieldTable);

const show = (row: Row) => ({
  fieldId: row.field_id,
  name: row.name,
  kind: row.kind,
  choices: row.choices,
  ...showClocks(row.defined_at, row.defined_recorded_at),
  retiredAt: row.retired_at,
  revision: row.revision,
});

/** A page of custom fields of goals, in the order in which they were defined. */
export const goalFieldsPage = async (
  context: QueryContext,
  { retired }: { retired?: boolean | undefined },
  { past, ...page }: Page & { past: Past | undefined },
) => {
  const inOrder = sql<Row>`(
    select f.* from ${asThen('okr.goal_field', ['field_id'], past)} f ${where(
      sql`f.position > ${page.after}::bigint`,
      retired !== undefined && sql`(f.retired_at is not null) = ${sql.lit(retired)}`,
    )} order by f.position limit ${page.limit + 1})`;
  const [found] = await select(
    context,
    sql<{ head: Head; fields: Json<Row>[] }>`select ${okrHead} as head, ${jsonRows(inOrder)} as fields`,
  );
  const { shown, next } = pageOf(found?.fields.map(fieldRow) ?? [], page, ({ position }) => position);
  return {
    fields: shown.map(show),
    next,
    ...showPast(past),
    ...reflected(
      { okr: found?.head ?? null },
      { shown: streamsOf('goalField', shown, ({ field_id }) => field_id) },
      [],
    ),
  };
};
