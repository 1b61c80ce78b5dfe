import { msPerDay } from '@cairn/contracts/day';
import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { blockerTable } from '@cairn/read-model/blocker.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type OkrHeads, okrHeads } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { keyResultTitle, personName } from '../people/name.sql.ts';
import { type InSql, pickedBy, type Whose } from './goal-filter.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';

type Blocker = RowOf<typeof blockerTable> & { goal_title: Personal; accountable_id: string } & Record<
    'key_result_title' | 'accountable_name' | 'raised_by_name' | 'resolved_by_name',
    Personal | null
  >;

type Which = { goal?: string | undefined; open?: boolean | undefined };
export type BlockerList = Whose & Which;
type SqlBlockerList = InSql<Whose> & Which;

const blockerRow = fromJson(blockerTable);

const oldestFirst = (
  { goal, open, ...whose }: SqlBlockerList,
  { viewer, after, limit }: Page & { viewer: SqlViewer },
): RawBuilder<Blocker> => sql`(
  select b.*, g.title as goal_title, ${keyResultTitle(sql`b.goal_id`, sql`b.key_result_id`)} as key_result_title, g.accountable_id, ${personName(sql`g.accountable_id`)} as accountable_name,
    ${personName(sql`b.raised_by`)} as raised_by_name, ${personName(sql`b.resolved_by`)} as resolved_by_name
  from okr.blocker b join okr.goal g on g.goal_id = b.goal_id ${where(
    sql`b.position > ${after}::bigint`,
    goal && sql`b.goal_id = ${goal}`,
    open !== undefined && sql`(b.resolved_at is null) = ${sql.lit(open)}`,
    visibleTo(viewer),
    ...pickedBy(whose, viewer, todayInSql(viewer)),
  )} order by b.position limit ${limit + 1})`;

const show = (row: Blocker, now: Date) => ({
  blockerId: row.blocker_id,
  goalId: row.goal_id,
  goalTitle: row.goal_title,
  keyResultId: row.key_result_id,
  keyResultTitle: row.key_result_title,
  accountableId: row.accountable_id,
  accountableName: row.accountable_name,
  text: row.text,
  raisedById: row.raised_by,
  raisedByName: row.raised_by_name,
  ...showClocks(row.raised_at, row.recorded_at),
  ageDays: Math.floor(
    (Date.parse(row.resolved_at ?? now.toISOString()) - Date.parse(row.raised_at)) / msPerDay,
  ),
  resolved:
    row.resolved_at === null
      ? null
      : {
          byId: row.resolved_by,
          byName: row.resolved_by_name,
          at: row.resolved_at,
          note: row.resolution,
        },
});

/** What a page of blockers is shown from. */
export type BlockersFound = { blockers: Json<Blocker>[] };

/** The columns of `BlockersFound`: blockers of goals that the viewer may see, in the order in which they were recorded. */
export const blockerColumns = (
  list: SqlBlockerList,
  page: Page & { viewer: SqlViewer },
): RawBuilder<unknown> => sql`${jsonRows(oldestFirst(list, page))} as blockers`;

export const showBlockers = (found: BlockersFound & OkrHeads, page: Page & { viewer: Viewer }) => {
  const rows = found.blockers.map(blockerRow);
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  return {
    blockers: shown.map((row) => show(row, page.viewer.now)),
    next,
    ...reflected({ okr: found.head }, { shown: streamsOf('goal', shown, ({ goal_id }) => goal_id) }, [
      found.review_head,
    ]),
  };
};

/** A page of blockers. */
export const blockersPage = async (
  context: QueryContext,
  list: BlockerList,
  page: Page & { viewer: Viewer },
) => {
  const query = sql<BlockersFound & OkrHeads>`select ${okrHeads}, ${blockerColumns(list, page)}`;
  return showBlockers(await selectOne(context, query), page);
};
