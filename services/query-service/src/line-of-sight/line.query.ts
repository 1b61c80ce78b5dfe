import { sql } from 'kysely';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import { lineOf, mostGoals, type Start } from './line.sql.ts';
import { showLine } from './line.view.ts';

/** The line of sight of a goal, objective, KPI or person; undefined if there is none that the viewer may see. */
export const lineOfSight = async (context: QueryContext, start: Start, viewers: Viewers) => {
  const [line] = await select(context, lineOf(start, viewers));
  if (!line?.found) return undefined;
  const ids = line.goals.slice(0, mostGoals).flatMap(({ goal_id, visible }) => (visible ? [goal_id] : []));
  const chosen = sql`select g.* from okr.goal g where g.goal_id = any(${ids}::text[])`;
  const rows = await goalsWithProgress(context, chosen, { viewer: viewers.goals, detail: 'listed' });
  return showLine(start, line, { rows, now: viewers.goals.now, most: mostGoals });
};
