import { encodeCursor } from '@cairn/http/cursor';
import type { Expression } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { selectOne } from '../asking/select.ts';
import { showPast } from '../asking/past.ts';
import { judgedAt, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import {
  type GoalRow,
  type GoalRows,
  goalRows,
  headsOfGoals,
  type JsonGoalRows,
  streamsOfGoals,
  wholeGoalRows,
} from './goal.rows.ts';
import { type GoalFilter, type GoalPage, pageOfGoals } from './goal-page.sql.ts';
import { goalWithAll, withProgress } from './goal.sql.ts';
import { listedGoals, wholeGoal } from './goal.view.ts';
import { afterToClose, cursorAfter } from './to-close.page.ts';

/** The cursor with which the goal feed continues what is read; null if nothing is folded. */
const cursorOf = ({ head }: Pick<GoalRows, 'head'>): string | null =>
  head?.eventId ? encodeCursor({ position: head.position, eventId: head.eventId }) : null;

/** The goals of the query `chosen` with all that their figures are computed from. */
export const goalsWithProgress = async (
  context: QueryContext,
  chosen: Expression<unknown>,
  { viewer, detail }: { viewer: Viewer; detail: 'listed' | 'owners' },
): Promise<GoalRows> => goalRows(await selectOne(context, withProgress(chosen, viewer, detail)), viewer.past);

/** A page of goals with their figures, and the place of the last goal if there is a next page. */
export const showGoalPage = (
  found: JsonGoalRows,
  { viewer, limit }: Pick<Page, 'limit'> & { viewer: Viewer },
  placeOf = (goal: GoalRow): string => goal.set_position,
) => {
  const rows = goalRows(found, viewer.past);
  const { shown, next } = pageOf(rows.goals, { limit }, placeOf);
  return {
    goals: listedGoals({ ...rows, goals: shown }, judgedAt(viewer)),
    next,
    ...reflected(headsOfGoals(rows), streamsOfGoals({ ...rows, goals: shown }), [rows.scorecard_head]),
    ...showPast(viewer.past),
    cursor: cursorOf(rows),
  };
};

export const goalPage = async (context: QueryContext, filter: GoalFilter, page: Page & { viewer: Viewer }) =>
  showGoalPage(await selectOne(context, pageOfGoals(filter, page)), page);

/** A page of goals that are over and still open, the longest ended first. */
export const toClosePage = async (
  context: QueryContext,
  filter: GoalFilter,
  { cursor, ...page }: { viewer: Viewer; cursor: string | undefined; limit: number },
) => {
  const asked: GoalPage & { viewer: Viewer } = { ...page, ...afterToClose(cursor) };
  return showGoalPage(await selectOne(context, pageOfGoals(filter, asked)), page, cursorAfter);
};

/** One goal with its figures, or undefined if there is none that the viewer may see. */
export const goalWhole = async (context: QueryContext, goalId: string, viewer: Viewer) => {
  const found = await selectOne(context, goalWithAll(goalId, viewer));
  const rows = wholeGoalRows(found, viewer.past);
  const [goal] = rows.goals;
  return (
    goal &&
    Object.assign(wholeGoal(rows, goal, judgedAt(viewer)), showPast(viewer.past), { cursor: cursorOf(rows) })
  );
};
