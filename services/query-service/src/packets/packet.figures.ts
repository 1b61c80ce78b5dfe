import { lastInstantOf, startOfDay } from '@cairn/contracts/day';
import { type RawBuilder, sql } from 'kysely';
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

/** The viewer at the end of a quarter, or now if it has not ended, with what is known now; undefined if it has not begun. */
const viewerAt = ({ from, to }: Quarter, { viewer, timeZone }: Omit<Asked, 'goalIds'>) => {
  const { now } = viewer;
  const last = lastInstantOf(to, timeZone);
  if (startOfDay(from, timeZone) > now.toISOString()) return undefined;
  return { ...viewer, past: { asOf: last > now ? now : last, knownAt: now } };
};

/** Goals as they were then, if the viewer may see them now. */
export const goalsThen = (goalIds: readonly string[], then: Viewer): RawBuilder<unknown> =>
  sql`select g.* from ${tablesFor(then).goal} g where g.goal_id = any(${goalIds}::text[]) and ${visibleNow(then)}`;

const goalsAt = async (context: QueryContext, each: Quarter, asked: Asked) => {
  const then = viewerAt(each, asked);
  if (!then) return null;
  if (asked.goalIds.length === 0) return { quarter: each.quarter, goals: [] };
  const chosen = goalsThen(asked.goalIds, then);
  const rows = await goalsWithProgress(context, chosen, { viewer: then, detail: 'listed' });
  return { quarter: each.quarter, goals: listedGoals(rows, then.past.asOf) };
};

/** The goals at the end of each quarter that has begun, oldest first. */
export const goalsByQuarter = async (context: QueryContext, quarters: readonly Quarter[], asked: Asked) => {
  const found = await pMap(quarters, (quarter) => goalsAt(context, quarter, asked), { concurrency: atOnce });
  return found.filter((each) => each !== null);
};

export type GoalsByQuarter = Awaited<ReturnType<typeof goalsByQuarter>>;
