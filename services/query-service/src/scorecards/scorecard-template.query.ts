import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { scorecardTemplateTable } from '@cairn/read-model/scorecard-template.tables';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { scorecardHead } from '../asking/head.sql.ts';
import { asThen } from '../asking/last-version.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type Past, showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { QueryContext } from '../context.ts';
import { kpiNameShown } from './name-shown.sql.ts';

type Row = RowOf<typeof scorecardTemplateTable>;
type KpiNames = Readonly<Record<string, string>>;
const templateRow = fromJson(scorecardTemplateTable);

const show = (row: Row, kpiNames: KpiNames) => ({
  templateId: row.template_id,
  name: row.name,
  level: row.level,
  perspectives: row.perspectives.map(({ objectives, ...perspective }) => ({
    ...perspective,
    objectives: objectives.map(({ kpis, ...objective }) => ({
      ...objective,
      kpis: kpis.map((each) => ({ ...each, kpiName: kpiNames[each.kpiId] ?? null })),
    })),
  })),
  ...showClocks(row.drafted_at, row.drafted_recorded_at),
  retiredAt: row.retired_at,
  revision: row.revision,
});

/** A page of templates for scorecards, in the order in which they were drafted. */
export const scorecardTemplatesPage = async (
  context: QueryContext,
  { retired }: { retired?: boolean | undefined },
  { past, ...page }: Page & { past: Past | undefined },
) => {
  const inOrder = sql<Row>`(
    select t.* from ${asThen('scorecard.scorecard_template', ['template_id'], past)} t ${where(
      sql`t.position > ${page.after}::bigint`,
      retired !== undefined && sql`(t.retired_at is not null) = ${sql.lit(retired)}`,
    )} order by t.position limit ${page.limit + 1})`;
  const kpiNames = sql`(
    select coalesce(json_object_agg(k.kpi_id, ${kpiNameShown({ past }, sql`k.kpi_id`)}), '{}') from scorecard.kpi k where k.kpi_id in (
      select named ->> 'kpiId' from ${inOrder} t,
        jsonb_path_query(t.perspectives, '$[*].objectives[*].kpis[*]') named))`;
  const [found] = await select(
    context,
    sql<{ head: Head; templates: Json<Row>[]; kpi_names: KpiNames }>`
      select ${scorecardHead} as head, ${jsonRows(inOrder)} as templates, ${kpiNames} as kpi_names`,
  );
  const { shown, next } = pageOf(found?.templates.map(templateRow) ?? [], page, ({ position }) => position);
  return {
    templates: shown.map((row) => show(row, found?.kpi_names ?? {})),
    next,
    ...showPast(past),
    ...reflected(
      { scorecard: found?.head ?? null },
      { shown: streamsOf('scorecardTemplate', shown, ({ template_id }) => template_id) },
      [],
    ),
  };
};
