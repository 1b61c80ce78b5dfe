import { contains, where } from '@cairn/read-model/conditions';
import { goalTemplateTable } from '@cairn/read-model/goal-template.tables';
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

type Row = RowOf<typeof goalTemplateTable>;
const templateRow = fromJson(goalTemplateTable);

const show = (row: Row) => ({
  templateId: row.template_id,
  name: row.name,
  title: row.title,
  description: row.description,
  ambition: row.ambition,
  keyResults: row.key_results.map(({ milestones = null, ...each }) => ({ ...each, milestones })),
  tags: row.tags,
  ...showClocks(row.drafted_at, row.drafted_recorded_at),
  retiredAt: row.retired_at,
  revision: row.revision,
});

/** A page of templates for goals, in the order in which they were drafted. */
export const goalTemplatesPage = async (
  context: QueryContext,
  { retired, name }: { retired?: boolean | undefined; name?: string | undefined },
  { past, ...page }: Page & { past: Past | undefined },
) => {
  const inOrder = sql<Row>`(
    select t.* from ${asThen('okr.goal_template', ['template_id'], past)} t ${where(
      sql`t.position > ${page.after}::bigint`,
      name && contains(sql`t.name`, name),
      retired !== undefined && sql`(t.retired_at is not null) = ${sql.lit(retired)}`,
    )} order by t.position limit ${page.limit + 1})`;
  const [found] = await select(
    context,
    sql<{ head: Head; templates: Json<Row>[] }>`
      select ${okrHead} as head, ${jsonRows(inOrder)} as templates`,
  );
  const { shown, next } = pageOf(found?.templates.map(templateRow) ?? [], page, ({ position }) => position);
  return {
    templates: shown.map(show),
    next,
    ...showPast(past),
    ...reflected(
      { okr: found?.head ?? null },
      { shown: streamsOf('goalTemplate', shown, ({ template_id }) => template_id) },
      [],
    ),
  };
};
