import type { Personal } from '@cairn/contracts/personal';
import { either, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { suggestionTable } from '@cairn/read-model/suggestion.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { isEmployed } from '../people/reporting-line.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';

export type SuggestionFilter = {
  review?: string | undefined;
  cycle?: string | undefined;
  writer?: string | undefined;
  kind?: string | undefined;
  status?: string | undefined;
  model?: string | undefined;
};

type Named = RowOf<typeof suggestionTable> &
  Record<'subject_name' | 'writer_name', Personal | null> & { cycle_name: string | null };

const suggestionRow = fromJson(suggestionTable);

/** Whether the viewer may read `suggestion s`: the writer for whom it was made, HR and auditors. */
const seesSuggestion = (viewer: Viewer): RawBuilder<boolean> =>
  either(
    viewer.relations.has('author') &&
      sql`(s.writer_id = ${viewer.personId} and ${isEmployed(sql`${viewer.personId}::text`, today(viewer))})`,
    viewer.relations.has('anyone') &&
      sql`exists (select from review.review r where r.review_id = s.review_id and ${isOverseen(viewer)})`,
  );

const inOrder = (
  { review, cycle, writer, kind, status, model }: SuggestionFilter,
  { viewer, after, limit }: Page & { viewer: Viewer },
): RawBuilder<Named> => sql`(
  select s.*, ${personName(sql`s.subject_id`)} as subject_name, ${personName(sql`s.writer_id`)} as writer_name,
    ${cycleName(sql`s.cycle_id`)} as cycle_name
  from review.suggestion s ${where(
    sql`s.position > ${after}::bigint`,
    seesSuggestion(viewer),
    review && sql`s.review_id = ${review}`,
    cycle && sql`s.cycle_id = ${cycle}`,
    writer && sql`s.writer_id = ${writer}`,
    kind && sql`s.kind = ${kind}`,
    status && sql`s.status = ${status}`,
    model && sql`s.model = ${model}`,
  )} order by s.position limit ${limit + 1})`;

const showSuggestion = (row: Named) => ({
  suggestionId: row.suggestion_id,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  writerId: row.writer_id,
  writerName: row.writer_name,
  kind: row.kind,
  status: row.status,
  text: row.text,
  editedText: row.edited_text,
  model: row.model,
  modelVersion: row.model_version,
  template: row.template,
  templateHash: row.template_hash,
  inputHash: row.input_hash,
  outputHash: row.output_hash,
  ...showClocks(row.occurred_at, row.recorded_at),
  answered:
    row.answered_at !== null && row.answered_recorded_at !== null
      ? showClocks(row.answered_at, row.answered_recorded_at)
      : null,
});

/** A page of the suggestions that the viewer may read, oldest first. */
export const suggestionPage = async (
  context: QueryContext,
  filter: SuggestionFilter,
  page: Page & { viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<{ head: Head; suggestions: Json<Named>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder(filter, page))} as suggestions`,
  );
  const rows = found?.suggestions.map(suggestionRow) ?? [];
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  const restsOn = { shown: streamsOf('suggestion', shown, ({ review_id }) => review_id) };
  return {
    suggestions: shown.map(showSuggestion),
    next,
    ...reflected({ review: found?.head ?? null }, restsOn),
  };
};
