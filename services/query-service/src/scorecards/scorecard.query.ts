import { where } from '@cairn/read-model/conditions';
import { sql } from 'kysely';
import type { QueryContext } from '../context.ts';
import { type Viewer, visibleTo, withProgress } from '../goals/goal.sql.ts';
import { reflected } from '../asking/head.ts';
import type { Range } from './kpi.view.ts';
import { listedScorecards, wholeScorecard as selectScorecard } from './scorecard.sql.ts';
import { scorecardBase, wholeScorecard } from './scorecard.view.ts';
import { select } from '../asking/select.ts';

/** A page of scorecards; `next` is the position to go on after. */
export const scorecardPage = async (context: QueryContext, page: { after: string; limit: number }) => {
  const query = listedScorecards({ ...page, limit: page.limit + 1 });
  const [rows] = await select(context, query);
  const found = rows?.scorecards ?? [];
  const shown = found.slice(0, page.limit);
  return {
    scorecards: shown.map(scorecardBase),
    next: found.length > page.limit ? String(shown.at(-1)?.drafted_position) : null,
    ...reflected({ scorecard: rows?.head ?? null }),
  };
};

/** One scorecard whole, with the goals that the viewer may see; undefined where there is none. */
export const scorecardWhole = async (
  context: QueryContext,
  scorecardId: string,
  { viewer, range }: { viewer: Viewer; range: Range },
) => {
  const serving = sql`select g.* from okr.goal g ${where(sql`g.scorecard_id = ${scorecardId}`, visibleTo(viewer))}`;
  const [[rows], [goals]] = await Promise.all([
    select(context, selectScorecard(scorecardId)),
    select(context, withProgress(serving, viewer, { children: false })),
  ]);
  return rows && goals && wholeScorecard(rows, goals, { range, now: viewer.now });
};
