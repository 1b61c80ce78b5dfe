import { where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import {
  developmentColumns,
  type DevelopmentRow,
  developmentRow,
  isOverdue,
  reviewShown,
  seesDevelopment,
} from './development.sql.ts';
import { showDevelopment } from './development.view.ts';

export type DevelopmentFilter = {
  person?: string | undefined;
  status?: DevelopmentRow['status'] | undefined;
  dimension?: string | undefined;
  review?: string | undefined;
  overdue?: boolean | undefined;
};

type Asked = Page & { viewer: Viewer };

const inOrder = (filter: DevelopmentFilter, { viewer, after, limit }: Asked): RawBuilder<DevelopmentRow> =>
  sql`(select ${developmentColumns(viewer)} from review.development_need d ${where(
    sql`d.position > ${after}::bigint`,
    filter.person && sql`d.person_id = ${filter.person}`,
    filter.status && sql`d.status = ${filter.status}`,
    filter.dimension && sql`d.dimension = ${filter.dimension}`,
    filter.review && sql`${reviewShown(viewer)} = ${filter.review}`,
    filter.overdue !== undefined && sql`${isOverdue(today(viewer))} = ${filter.overdue}::boolean`,
    seesDevelopment(viewer),
  )} order by d.position limit ${limit + 1})`;

/** A page of the development needs that the viewer may see, in the order in which they were recorded. */
export const developmentPage = async (context: QueryContext, filter: DevelopmentFilter, page: Asked) => {
  const [found] = await select(
    context,
    sql<{ head: Head; needs: Json<DevelopmentRow>[] }>`
      select ${reviewHead} as head, ${jsonRows(inOrder(filter, page))} as needs`,
  );
  const { shown, next } = pageOf(found?.needs.map(developmentRow) ?? [], page, ({ position }) => position);
  const restsOn = { shown: streamsOf('development', shown, (each) => each.development_need_id) };
  return {
    developmentNeeds: shown.map((row) => showDevelopment(row, today(page.viewer))),
    next,
    ...reflected({ review: found?.head ?? null }, restsOn),
  };
};
