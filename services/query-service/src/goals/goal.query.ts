import { encodeCursor } from '@cairn/http/cursor';
import type { QueryContext } from '../context.ts';
import { type GoalFilter, oneGoal, pageOfGoals, type Viewer, withProgress } from './goal.sql.ts';
import { type GoalRows, headsOfGoals, listedGoals, wholeGoal } from './goal.view.ts';
import { reflected } from '../asking/head.ts';
import { select } from '../asking/select.ts';

const nothing: GoalRows = {
  head: null,
  review_head: null,
  goals: [],
  tree: [],
  scoring: {},
  graph_revision: null,
};

/** A page of goals with their figures; `next` is the position to go on after, `cursor` the feed's place of what it reflects. */
export const goalPage = async (
  context: QueryContext,
  filter: GoalFilter,
  { viewer, after, limit }: { viewer: Viewer; after: string; limit: number },
) => {
  const chosen = pageOfGoals(filter, viewer, { after, limit: limit + 1 });
  const [rows = nothing] = await select(context, withProgress(chosen, viewer, { children: false }));
  const more = rows.goals.length > limit;
  const goals = rows.goals.slice(0, limit);
  return {
    goals: listedGoals({ ...rows, goals }, viewer.now),
    next: more ? String(goals.at(-1)?.set_position) : null,
    ...reflected(headsOfGoals(rows)),
    cursor: rows.head?.eventId ? encodeCursor(rows.head) : null,
  };
};

/** One goal whole, or undefined where there is none that the viewer may see. */
export const goalWhole = async (context: QueryContext, goalId: string, viewer: Viewer) => {
  const query = withProgress(oneGoal(goalId, viewer), viewer, { children: true });
  const [rows = nothing] = await select(context, query);
  const [goal] = rows.goals;
  return goal && wholeGoal(rows, goal, viewer.now);
};
