import { instant } from '@cairn/contracts/envelope';
import type { Personal } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { checkInTable } from '@cairn/read-model/okr.tables';
import type { Correction } from '@cairn/read-model/okr.values';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { reflected } from '../asking/head.ts';
import { type OkrHeads, okrHeads } from '../asking/head.sql.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName, personNameThen, withPersonNames } from '../people/name.sql.ts';
import { goalRevision, oneGoal } from './goal.sql.ts';
import { pastCheckIns } from './readings.sql.ts';
import { keyResultTitleShown } from './title-shown.sql.ts';
import { showClocks } from '../asking/two-clocks.ts';

type CheckIn = RowOf<typeof checkInTable> &
  Record<'key_result_title' | 'author_name' | 'author_name_then', Personal | null> & {
    corrected: (Correction & { correctedByName: Personal | null })[];
  };
type CheckInList = { keyResult?: string | undefined; cursor?: string | undefined; limit: number };

const checkInRow = fromJson(checkInTable);

/** The last check-in of a page. */
const lastShown = z.object({ at: instant, revision: z.int32() });

const show = (row: CheckIn) => ({
  checkInId: row.check_in_id,
  keyResultId: row.key_result_id,
  keyResultTitle: row.key_result_title,
  value: row.value,
  confidence: row.confidence,
  status: row.status,
  note: row.note,
  nextSteps: row.next_steps,
  authorId: row.author_id,
  authorName: row.author_name,
  authorNameThen: row.author_name_then,
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
  corrections: row.corrected,
});

/** Check-ins of the goal `chosen`, newest first. */
const newestFirst = ({ keyResult, cursor, limit }: CheckInList, viewer: Viewer): RawBuilder<CheckIn> => {
  const checkIns = viewer.past ? pastCheckIns(viewer.past) : sql`okr.check_in`;
  const keyResultOfIt = { goalId: sql`c.goal_id`, keyResultId: sql`c.key_result_id` };
  const from = cursor === undefined ? undefined : decodeCursor(cursor, lastShown);
  return sql`(select c.*, ${withPersonNames(sql`c.corrections`, 'correctedBy')} as corrected, ${keyResultTitleShown(viewer, keyResultOfIt)} as key_result_title, ${personName(sql`c.author_id`)} as author_name,
    ${personNameThen(sql`c.author_id`, sql`c.position`)} as author_name_then from ${checkIns} c ${where(
      sql`c.goal_id = chosen.goal_id`,
      keyResult && sql`c.key_result_id = ${keyResult}`,
      from && sql`(c.occurred_at, c.revision) < (${from.at}::timestamptz, ${from.revision}::int)`,
    )} order by c.occurred_at desc, c.revision desc limit ${limit + 1})`;
};

/** A goal's check-ins, newest first; undefined if there is no goal that the viewer may see. */
export const checkInsPage = async (
  context: QueryContext,
  goalId: string,
  { viewer, ...list }: CheckInList & { viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<OkrHeads & { revision: number; rows: Json<CheckIn>[] }>`
      with chosen as ${oneGoal(goalId, viewer)}
      select ${goalRevision(sql`chosen`, viewer)} as revision, ${okrHeads}, ${jsonRows(newestFirst(list, viewer))} as rows
      from chosen`,
  );
  if (!found) return undefined;
  const rows = found.rows.slice(0, list.limit).map(checkInRow);
  const last = found.rows.length > list.limit ? rows.at(-1) : undefined;
  return {
    checkIns: rows.map(show),
    next: last ? encodeCursor({ at: last.occurred_at, revision: last.revision }) : null,
    revision: found.revision,
    ...showPast(viewer.past),
    ...reflected({ okr: found.head }, { shown: [streamOf('goal', goalId)] }, [found.review_head]),
  };
};
