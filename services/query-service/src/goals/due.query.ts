import { instant } from '@cairn/contracts/envelope';
import { endOfDay } from '@cairn/contracts/day';
import type { GoalOwner } from '@cairn/contracts/goal.values';
import type { Personal } from '@cairn/contracts/personal';
import { id } from '@cairn/contracts/values';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { keyResultTable } from '@cairn/read-model/okr.tables';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { reflected } from '../asking/head.ts';
import { type OkrHeads, okrHeads } from '../asking/head.sql.ts';
import { streamsOf } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import { instantInSql, type SqlInstant } from '../asking/past.sql.ts';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import { type InSql, pickedBy, type Whose } from './goal-filter.sql.ts';
import { ownerName } from './goal-owner.sql.ts';
import { checkInDue } from './goal-status.sql.ts';
import { tablesFor } from './goal.tables.ts';
import { visibleTo } from './goal.visibility.sql.ts';
import { toCheckIn } from './to-check-in.sql.ts';

type Due = {
  goal_id: string;
  goal_title: Personal;
  key_result_id: string;
  title: Personal;
  owner_kind: GoalOwner['kind'];
  owner_id: string;
  owner_name: Personal | null;
  accountable_id: string;
  accountable_name: Personal | null;
  last_check_in_at: string | null;
  stale_after: string;
};

/** Check-ins that are owed by the end of the day `until`, in the organisation's time zone. */
export type DueList = Whose & { until: string };
type DuePage<V = Viewer> = { viewer: V; cursor: string | undefined; limit: number };

const dueRow = fromJson(keyResultTable);
const lastShown = z.object({ at: instant, goal: id, keyResult: id });

/** Key results that are to be checked in, with what they said last, which is not what is dated ahead. */
const runningRows = (whose: InSql<Whose>, viewer: SqlViewer): RawBuilder<unknown> => sql`
  select g.goal_id, g.title as goal_title, k.key_result_id, k.title, g.owner_kind, g.owner_id, g.accountable_id,
    reported.last_at as last_check_in_at, ${checkInDue} as stale_after
  from okr.key_result k join okr.goal g on g.goal_id = k.goal_id cross join lateral ${tablesFor(viewer).reported}
  ${where(toCheckIn(viewer), visibleTo(viewer), ...pickedBy(whose, viewer, todayInSql(viewer)))}`;

const soonestFirst = (before: SqlInstant, { cursor, limit }: DuePage<SqlViewer>): RawBuilder<Due> => {
  const from = cursor === undefined ? undefined : decodeCursor(cursor, lastShown);
  return sql`(select k.*, ${ownerName(sql`k`)} as owner_name, ${personName(sql`k.accountable_id`)} as accountable_name
    from running k ${where(
      sql`k.stale_after < ${instantInSql(before)}`,
      from &&
        sql`(k.stale_after, k.goal_id, k.key_result_id) > (${from.at}::timestamptz, ${from.goal}::text, ${from.keyResult}::text)`,
    )} order by k.stale_after, k.goal_id, k.key_result_id limit ${limit + 1})`;
};

const show = (row: Due, now: Date) => ({
  goalId: row.goal_id,
  goalTitle: row.goal_title,
  keyResultId: row.key_result_id,
  title: row.title,
  owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
  accountableId: row.accountable_id,
  accountableName: row.accountable_name,
  lastCheckInAt: row.last_check_in_at,
  dueAt: row.stale_after,
  overdue: Date.parse(row.stale_after) < now.getTime(),
});

/** What a list of owed check-ins is shown from, and how many key results are running, and up to date now. */
export type DueFound = { check_ins: { due: Json<Due>[]; running: number; fresh: number } };

/** The column of `DueFound`. One scan of the key results serves the list and the counts. */
export const dueColumn = (
  { before, ...whose }: InSql<Whose> & { before: SqlInstant },
  page: DuePage<SqlViewer>,
): RawBuilder<unknown> => sql`(
  with running as materialized (${runningRows(whose, page.viewer)})
  select json_build_object('due', ${jsonRows(soonestFirst(before, page))}, 'running', count(*),
    'fresh', count(*) filter (where r.stale_after >= ${instantInSql(page.viewer.now)}))
  from running r) as check_ins`;

/** The check-ins that are owed by the end of a day, soonest first, and the share of key results that are up to date now. */
export const showDue = (found: DueFound & OkrHeads, list: DueList, { viewer, limit }: DuePage) => {
  const { due, running: keyResults, fresh: upToDate } = found.check_ins;
  const rows = due.slice(0, limit).map(dueRow);
  const last = due.length > limit ? rows.at(-1) : undefined;
  return {
    until: list.until,
    due: rows.map((row) => show(row, viewer.now)),
    rate: {
      keyResults,
      upToDate,
      share: keyResults === 0 ? null : upToDate / keyResults,
    },
    next: last
      ? encodeCursor({ at: last.stale_after, goal: last.goal_id, keyResult: last.key_result_id })
      : null,
    ...reflected({ okr: found.head }, { shown: streamsOf('goal', rows, ({ goal_id }) => goal_id) }, [
      found.review_head,
    ]),
  };
};

export const dueCheckIns = async (context: QueryContext, list: DueList, page: DuePage) => {
  const { until, ...whose } = list;
  const before = new Date(endOfDay(until, page.viewer.timeZone));
  const query = sql<DueFound & OkrHeads>`select ${okrHeads}, ${dueColumn({ ...whose, before }, page)}`;
  return showDue(await selectOne(context, query), list, page);
};
