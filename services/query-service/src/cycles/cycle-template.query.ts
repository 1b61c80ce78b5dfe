import { where } from '@cairn/read-model/conditions';
import { cycleTemplateTable } from '@cairn/read-model/cycle-template.tables';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { asThen } from '../asking/last-version.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';

type Row = RowOf<typeof cycleTemplateTable>;
const templateRow = fromJson(cycleTemplateTable);

const show = ({ content, ...row }: Row) => ({
  templateId: row.template_id,
  ...content,
  questions: content.questions ?? [],
  stages: content.stages ?? [],
  policy: content.policy ?? null,
  administrationWindow: content.administrationWindow ?? null,
  ...showClocks(row.drafted_at, row.drafted_recorded_at),
  retired:
    row.retired_at === null || row.retired_recorded_at === null
      ? null
      : showClocks(row.retired_at, row.retired_recorded_at),
  revision: row.revision,
});

/** A page of templates for cycles, in the order in which they were drafted. */
export const cycleTemplatesPage = async (
  context: QueryContext,
  { retired }: { retired?: boolean | undefined },
  { past, ...page }: Page & { past: Past | undefined },
) => {
  const inOrder = sql<Row>`(
    select t.* from ${asThen('review.cycle_template', ['template_id'], past)} t ${where(
      sql`t.position > ${page.after}::bigint`,
      retired !== undefined && sql`(t.retired_at is not null) = ${sql.lit(retired)}`,
    )} order by t.position limit ${page.limit + 1})`;
  const [found] = await select(
    context,
    sql<{ head: Head; templates: Json<Row>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder)} as templates`,
  );
  const { shown, next } = pageOf(found?.templates.map(templateRow) ?? [], page, ({ position }) => position);
  const restsOn = { shown: streamsOf('cycleTemplate', shown, ({ template_id }) => template_id) };
  return { templates: shown.map(show), next, ...showPast(past), ...readUpTo([found?.head], restsOn) };
};
