import { streamOf } from '@cairn/contracts/streams';
import { fixed } from '@cairn/read-model/compiled-once';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { trailTable } from '@cairn/read-model/trail.tables';
import { type RawBuilder, sql } from 'kysely';
import { readUpTo } from '../asking/head.ts';
import { type HeadsOfCitations, headsOfCitations } from '../asking/head.sql.ts';
import { pageOf } from '../asking/page.ts';
import { reviewStreams } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import { countChanged, isChanged } from '../citations/evidence-change.sql.ts';
import type { QueryContext } from '../context.ts';
import { isAfterWindow } from '../reviews/administration-window.sql.ts';
import { isOverseen } from '../reviews/review.visibility.sql.ts';
import { type Names, type NamesIn, namesInPage, naming, type StepRow } from './review-trail.names.ts';

export type TrailRow = StepRow & Names;

export type TrailFilter = {
  review?: string | undefined;
  subject?: string | undefined;
  rater?: string | undefined;
  actor?: string | undefined;
  named?: string | undefined;
  unit?: string | undefined;
  level?: string | undefined;
  cycle?: string | undefined;
  type?: string | undefined;
  evidenceChanged?: boolean | undefined;
  recordedFrom?: string | undefined;
  recordedTo?: string | undefined;
  backdated?: boolean | undefined;
  recordedLate?: boolean | undefined;
};

type Order = 'newest' | 'oldest';

/**
 * `viewer` is an HR person or auditor. `from` is the position after which the page begins, in its order; `upTo` is the last
 * position that it may hold.
 */
type Page = {
  viewer: Viewer;
  order: Order;
  from?: string | undefined;
  upTo?: string | undefined;
  limit: number;
};

type TrailPageRow = NamesIn & { heads: HeadsOfCitations; steps: Json<StepRow>[] };

const trailRow = fromJson(trailTable);

// The end of a range is included if it is a day and excluded if it is an instant.
const recordedBefore = (to: string) =>
  to.length === 10 ? sql`t.recorded_at < ${to}::date + 1` : sql`t.recorded_at < ${to}::timestamptz`;

/** Nobody reads the steps of their own review or their past ratings, nor HR those of an open one of somebody near them. */
// `offset 0` keeps this a lookup for each step: without it, Postgres may read all reviews.
const visible = (viewer: Viewer): RawBuilder<boolean> =>
  sql`(exists (select from review.review r where r.review_id = t.review_id and ${isOverseen(viewer)} offset 0)
    or (t.review_id is null and t.subject_id <> ${viewer.personId}))`;

/** Whether the step was recorded after the administration window of its cycle. */
const recordedLate = sql<boolean>`exists (
  select from review.cycle c where c.cycle_id = t.cycle_id and ${isAfterWindow(sql`t.recorded_at`)})`;

/** The events that step `t` cites. */
const cited = sql`(
  select item ->> 'stream' as stream, (item ->> 'revision')::integer as revision
  from jsonb_array_elements(coalesce(t.detail -> 'evidence', '[]')) item
) e`;

// Each part can use an index, so that Postgres finds a few steps among many without reading all.
/** Whether a step is about somebody or something, was taken by them, or names them. */
const isNamed = (
  id: string,
): RawBuilder<boolean> => sql`(${id} in (t.subject_id, t.accountable_rater_id, t.actor_id,
    t.on_behalf_of, t.review_id, t.unit_id, t.cycle_id)
  or t.position = any(array(select named.position from review.trail_name named where named.named_id = ${id})))`;

const matching = (filter: TrailFilter) => [
  filter.review && sql`t.review_id = ${filter.review}`,
  filter.subject && sql`t.subject_id = ${filter.subject}`,
  filter.rater && sql`t.accountable_rater_id = ${filter.rater}`,
  filter.actor && sql`t.actor_id = ${filter.actor}`,
  filter.named && isNamed(filter.named),
  filter.unit && sql`t.unit_id = ${filter.unit}`,
  filter.level && sql`t.level = ${filter.level}`,
  filter.cycle && sql`t.cycle_id = ${filter.cycle}`,
  filter.type && sql`t.type = ${filter.type}`,
  filter.evidenceChanged !== undefined && sql`${isChanged(cited)} = ${filter.evidenceChanged}::boolean`,
  filter.recordedFrom && sql`t.recorded_at >= ${filter.recordedFrom}::timestamptz`,
  filter.recordedTo && recordedBefore(filter.recordedTo),
  filter.backdated !== undefined && sql`t.backdated = ${filter.backdated}::boolean`,
  filter.recordedLate !== undefined && sql`${recordedLate} = ${filter.recordedLate}::boolean`,
];

const shownOfStep = fixed(
  sql`t.*, ${recordedLate} as recorded_late, ${countChanged(cited)} as evidence_changed`,
);

/** Steps of reviews and screenings in the order of the log, or in the opposite order. */
export const pageOfTrail = (
  filter: TrailFilter,
  { viewer, order, from, upTo, limit }: Page,
): RawBuilder<TrailPageRow> => {
  const oldest = order === 'oldest';
  const steps = sql`select ${shownOfStep} from review.trail t ${where(
    from && (oldest ? sql`t.position > ${from}::bigint` : sql`t.position < ${from}::bigint`),
    upTo && sql`t.position <= ${upTo}::bigint`,
    visible(viewer),
    ...matching(filter),
  )} order by t.position ${oldest ? sql`asc` : sql`desc`} limit ${limit}`;
  return sql`with page as materialized (${steps})
    select ${headsOfCitations} as heads, ${jsonRows(sql<StepRow>`page`)} as steps, ${namesInPage}`;
};

/** The steps of a page, with their names. */
const stepsOf = (found: TrailPageRow | undefined): TrailRow[] =>
  found ? found.steps.map(trailRow).map(naming(found)) : [];

const streamsBehind = ({ review_id, stream }: TrailRow): string[] =>
  review_id === null ? [stream] : [...reviewStreams(review_id), streamOf('suggestion', review_id)];

const showStep = (row: TrailRow) => ({
  position: row.position,
  eventId: row.event_id,
  stream: row.stream,
  revision: row.revision,
  type: row.type,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject,
  subjectNameThen: row.subject_then,
  accountableRaterId: row.accountable_rater_id,
  accountableRaterName: row.rater,
  accountableRaterNameThen: row.rater_then,
  unitId: row.unit_id,
  unitName: row.unit,
  unitNameThen: row.unit_then,
  level: row.level,
  cycleId: row.cycle_id,
  cycleName: row.cycle,
  actor: {
    personId: row.actor_id,
    name: row.actor,
    nameThen: row.actor_then,
    kind: row.actor_kind,
    actingAs: row.acting_as,
    onBehalfOf: row.on_behalf_of,
    onBehalfOfName: row.for_person,
    onBehalfOfNameThen: row.for_person_then,
  },
  from: row.from_mark,
  to: row.to_mark,
  detail: row.detail,
  texts: row.texts,
  evidenceChanged: row.evidence_changed,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  backdated: row.backdated,
  recordedLate: row.recorded_late,
});

/** A page of the trail; `next` is the position after which the next page begins. */
export const trailPage = async (context: QueryContext, filter: TrailFilter, page: Omit<Page, 'upTo'>) => {
  const [found] = await select(context, pageOfTrail(filter, { ...page, limit: page.limit + 1 }));
  const rows = stepsOf(found);
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  const streams = [...new Set(shown.flatMap(streamsBehind))];
  return {
    steps: shown.map(showStep),
    next,
    ...readUpTo(Object.values(found?.heads ?? { review: null }), { shown: streams }),
  };
};

const perPage = 1_000;

/**
 * All rows that match a filter, or at most `most`, page by page. It ends at the position that the read model had at the
 * first page, so that events which are recorded meanwhile do not make it longer.
 */
export async function* wholeTrail(
  context: QueryContext,
  filter: TrailFilter,
  {
    viewer,
    order,
    most = Number.POSITIVE_INFINITY,
  }: Pick<Page, 'viewer' | 'order'> & { most?: number | undefined },
): AsyncGenerator<readonly TrailRow[]> {
  const pageAfter = (left: number, from?: string, upTo?: string) => {
    const page = select(
      context,
      pageOfTrail(filter, { viewer, order, from, upTo, limit: Math.min(perPage, left) }),
    );
    // It is awaited later, or never if the reader goes away.
    page.catch(() => undefined);
    return page;
  };
  let upTo: string | undefined;
  let coming = pageAfter(most);
  for (let left = most; left > 0; left -= perPage) {
    const [found] = await coming;
    const rows = stepsOf(found);
    upTo ??= found?.heads.review?.position ?? '0';
    const isLast = rows.length < perPage || left <= perPage;
    // Postgres reads the next page while this one is written and sent.
    if (!isLast) coming = pageAfter(left - perPage, rows.at(-1)?.position, upTo);
    yield rows;
    if (isLast) return;
  }
}
