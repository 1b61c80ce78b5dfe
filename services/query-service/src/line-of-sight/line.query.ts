import { selectOne } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { figuredRows } from '../goals/goal.rows.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import { lineOf } from './line.sql.ts';
import type { Start } from './line.start.ts';
import { showLine } from './line.view.ts';

/** The line of sight of what it begins with; undefined if there is none that the viewer may see. */
export const lineOfSight = async (context: QueryContext, start: Start, viewers: Viewers) => {
  const line = await selectOne(context, lineOf(start, viewers));
  if (!line.found) return undefined;
  return showLine(start, line, { rows: figuredRows(line), now: viewers.goals.now });
};
