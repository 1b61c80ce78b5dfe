import { dayOf } from '@cairn/contracts/day';
import type { Personal } from '@cairn/contracts/personal';
import { daysBetween } from '@cairn/domain/day-arithmetic';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { goalTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import type { OkrHeads } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { type InSql, pickedBy, type Whose } from './goal-filter.sql.ts';
import { ownerName } from './goal-owner.sql.ts';
import { isToClose } from './goal-status.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { inClosedCycle } from './to-check-in.sql.ts';
import { cursorAfter, longestEndedFirst } from './to-close.page.ts';

const shownColumns = [
  'goal_id',
  'title',
  'owner_kind',
  'owner_id',
  'accountable_id',
  'cycle_id',
  'period_to',
  'ends_at',
  'time_zone',
  'set_position',
] as const;

type ToClose = Pick<RowOf<typeof goalTable>, (typeof shownColumns)[number]> & {
  owner_name: Personal | null;
  accountable_name: Personal | null;
  cycle_name: string | null;
  cycle_closed: boolean;
};

const goalRow = fromJson(goalTable);

const columns = sql.join(shownColumns.map((name) => sql.ref(`g.${name}`)));

type FirstPage<V> = Pick<Page, 'limit'> & { viewer: V };

const goalsToClose = (whose: InSql<Whose>, { viewer, limit }: FirstPage<SqlViewer>) => sql<ToClose>`(
  select ${columns}, ${ownerName(sql`g`)} as owner_name,
    ${personName(sql`g.accountable_id`)} as accountable_name,
    ${cycleName(sql`g.cycle_id`)} as cycle_name, ${inClosedCycle(viewer)} as cycle_closed
  from okr.goal g ${where(
    isToClose(viewer),
    visibleTo(viewer),
    ...pickedBy(whose, viewer, todayInSql(viewer)),
  )} order by ${longestEndedFirst} limit ${limit + 1})`;

/** The days of a goal are those of its cycle's time zone. */
const show = (row: ToClose, now: Date) => ({
  goalId: row.goal_id,
  title: row.title,
  owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
  accountableId: row.accountable_id,
  accountableName: row.accountable_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  cycleClosed: row.cycle_closed,
  endedOn: row.period_to,
  daysSinceEnd: daysBetween(row.period_to, dayOf(now, row.time_zone)),
});

/** What a page of goals to close is shown from. */
export type ToCloseFound = { to_close: Json<ToClose>[] };

/** The column of `ToCloseFound`: the first goals to close, which the list of them continues. */
export const toCloseColumn = (whose: InSql<Whose>, page: FirstPage<SqlViewer>): RawBuilder<unknown> =>
  sql`${jsonRows(goalsToClose(whose, page))} as to_close`;

/** The goals that are over and still open, the longest ended first, and the cursor with which the list continues. */
export const showToClose = (found: ToCloseFound & OkrHeads, { viewer, ...page }: FirstPage<Viewer>) => {
  const { shown, next } = pageOf(found.to_close.map(goalRow), page, cursorAfter);
  return {
    goals: shown.map((row) => show(row, viewer.now)),
    next,
    ...reflected({ okr: found.head }, { shown: streamsOf('goal', shown, ({ goal_id }) => goal_id) }, [
      found.review_head,
    ]),
  };
};
