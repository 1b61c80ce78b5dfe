import { instant } from '@cairn/contracts/envelope';
import type { CheckInValue } from '@cairn/contracts/key-result.values';
import type { Personal } from '@cairn/contracts/personal';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import { z } from 'zod';
import type { QueryContext } from '../context.ts';
import { goalRevision, oneGoal, type Viewer } from './goal.sql.ts';
import { okrHead } from '../asking/head.sql.ts';
import { type Head, reflected } from '../asking/head.ts';
import { select } from '../asking/select.ts';

type CheckInRow = {
  check_in_id: string;
  key_result_id: string;
  value: CheckInValue;
  confidence: number | null;
  status: string;
  note: Personal | null;
  author_id: string;
  occurred_at: string;
  recorded_at: string;
  revision: number;
  corrections: unknown[];
};

const place = z.object({ at: instant, revision: z.int32() });

type Asked = { viewer: Viewer; keyResult?: string | undefined; cursor?: string | undefined; limit: number };

const iso = (instant: string): string => new Date(instant).toISOString();

const show = (row: CheckInRow) => ({
  checkInId: row.check_in_id,
  keyResultId: row.key_result_id,
  value: row.value,
  confidence: row.confidence,
  status: row.status,
  note: row.note,
  authorId: row.author_id,
  occurredAt: iso(row.occurred_at),
  recordedAt: iso(row.recorded_at),
  revision: row.revision,
  corrections: row.corrections,
});

/** A goal's check-ins, newest first; undefined where there is no goal that the viewer may see. */
export const checkInsPage = async (context: QueryContext, goalId: string, asked: Asked) => {
  const { viewer, keyResult, cursor, limit } = asked;
  const from = cursor === undefined ? undefined : decodeCursor(cursor, place);
  const [found] = await select(
    context,
    sql<{ revision: number; head: Head; rows: CheckInRow[] }>`with chosen as (${oneGoal(goalId, viewer)})
      select ${goalRevision(sql`chosen`)} as revision, ${okrHead} as head, coalesce((
        select json_agg(to_json(page)) from (
          select c.* from okr.check_in c ${where(
            sql`c.goal_id = chosen.goal_id`,
            keyResult && sql`c.key_result_id = ${keyResult}`,
            from && sql`(c.occurred_at, c.revision) < (${from.at}::timestamptz, ${from.revision}::int)`,
          )}
          order by c.occurred_at desc, c.revision desc limit ${limit + 1}) page), '[]') as rows
      from chosen`,
  );
  if (!found) return undefined;
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  return {
    checkIns: rows.map(show),
    next: last ? encodeCursor({ at: iso(last.occurred_at), revision: last.revision }) : null,
    revision: found.revision,
    ...reflected({ okr: found.head }),
  };
};
