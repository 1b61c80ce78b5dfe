import { lastInstantOf, startOfDay } from '@cairn/contracts/day';
import { sql } from 'kysely';
import pMap from 'p-map';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { visibleNow } from '../goals/goal.sql.ts';
import { tablesFor } from '../goals/goal.tables.ts';
import { listedGoals } from '../goals/goal.view.ts';
import type { Quarter } from './quarters.ts';

const atOnce = 4;

type Asked = { goalIds: readonly string[]; viewer: Viewer; timeZone: string };

/** Goals as they stood at the end of a quarter, or now if it has not ended, as known now; null if it has not begun. */
const goalsAt = async (context: QueryContext, { quarter, from, to }: Quarter, asked: Asked) => {
  const { goalIds, viewer, timeZone } = asked;
  const { now } = viewer;
  const last = lastInstantOf(to, timeZone);
  if (goalIds.length === 0 || startOfDay(from, timeZone) > now.toISOString()) return null;
  const past = { asOf: last > now ? now : last, knownAt: now };
  const then = { ...viewer, past };
  const chosen = sql`select g.* from ${tablesFor(then).goal} g
    where g.goal_id = any(${goalIds}::text[]) and ${visibleNow(then)}`;
  const rows = await goalsWithProgress(context, chosen, { viewer: then, detail: 'listed' });
  return { quarter, goals: listedGoals(rows, past.asOf) };
};

/** The goals at the end of each quarter that has begun, oldest first. */
export const goalsByQuarter = async (context: QueryContext, quarters: readonly Quarter[], asked: Asked) => {
  const found = await pMap(quarters, (quarter) => goalsAt(context, quarter, asked), { concurrency: atOnce });
  return found.filter((each) => each !== null);
};

export type GoalsByQuarter = Awaited<ReturnType<typeof goalsByQuarter>>;
