import { dayOf, endOfDay } from '@cairn/contracts/day';
import type { Query } from '@cairn/read-model/database';
import { type RawBuilder, sql } from 'kysely';
import { alertColumns, type AlertsFound } from '../alerts/alert.query.ts';
import type { AlertViewers } from '../alerts/alert.sql.ts';
import { type Holes, type SqlViewer, statementPerKind, todayInSql } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { lastDayOfWeek } from '../asking/week.ts';
import { blockerColumns, type BlockersFound } from '../goals/blocker.query.ts';
import { dueColumn, type DueFound } from '../goals/due.query.ts';
import type { InSql, Whose } from '../goals/goal-filter.sql.ts';
import { offerColumns, type OffersFound } from '../goals/goal-offer.query.ts';
import { goalsAskedFor } from '../goals/goal-page.sql.ts';
import type { JsonGoalRows } from '../goals/goal.rows.ts';
import { toCloseColumn, type ToCloseFound } from '../goals/to-close.query.ts';
import { reportsOnce } from './reporting-line.sql.ts';
import { taskColumns, type TasksFound } from '../scorecards/initiative-task.query.ts';

const most = 50;

/** Alerts that stand and are not snoozed. */
const standing = ['open', 'acknowledged'] as const;

type Whom = Pick<InSql<Whose>, 'owner' | 'manager'>;

/** The first page of each list. */
export const page = { after: '-1', limit: most };
export const duePage = { cursor: undefined, limit: most };

/** The last day of the week that a viewer looks at. */
export const untilFor = ({ now, timeZone }: Viewer): string => lastDayOfWeek(dayOf(now, timeZone));

/** The last day of the week, and the instant at which it ends. */
type Until = { end: string; until: string };

/** How far the read models are is said with the goals. */
export type WeekFound = { goals: JsonGoalRows } & ToCloseFound &
  DueFound &
  BlockersFound &
  AlertsFound &
  OffersFound &
  TasksFound;

/** Who looks: scorecards decide which initiatives are seen. */
export type WeekViewers<V = Viewer> = AlertViewers<V> & { cards: V };

/** The first page of each list about a person or a team. Nothing is offered to a team. */
const listsOf = (
  whom: Whom,
  viewers: WeekViewers<SqlViewer>,
  { end: before, until }: Holes<Until>,
): RawBuilder<WeekFound> => {
  const viewer = viewers.goals;
  const { owner: person, manager } = whom;
  const at = { ...page, viewer };
  const goals = { ...whom, running: true, treeOn: todayInSql(viewer), after: page.after, limit: most + 1 };
  return sql`select (select to_json(g) from (${goalsAskedFor(goals, viewer)}) g) as goals, ${toCloseColumn(whom, at)},
    ${dueColumn({ ...whom, before }, { ...duePage, viewer })}, ${blockerColumns({ ...whom, open: true }, at)},
    ${taskColumns({ assignee: person, manager, until }, { ...duePage, viewers })},
    ${alertColumns({ person, manager, status: standing }, { ...page, viewers })},
    ${person === undefined ? sql`json_build_array() as offers` : offerColumns({ to: person, open: true }, at)}`;
};

/** `team` is null for whoever is no manager. */
type Found = { mine: WeekFound; team: WeekFound | null };

const weekFor = (isManager: boolean) =>
  statementPerKind(['goals', 'kpis', 'reviews', 'cards'], (viewers, by: Holes<Until>): RawBuilder<Found> => {
    const { personId } = viewers.goals;
    const once = (viewer: SqlViewer): SqlViewer => ({ ...viewer, reportsFound: true });
    const { goals, kpis, reviews, cards } = viewers;
    const seen = { goals: once(goals), kpis: once(kpis), reviews: once(reviews), cards: once(cards) };
    const week = (whom: Whom) => sql`(select to_json(w) from (${listsOf(whom, seen, by)}) w)`;
    return sql`with ${reportsOnce(goals)}
      select ${week({ owner: personId })} as mine, ${isManager ? week({ manager: personId }) : sql`null`} as team`;
  });
const ofManager = weekFor(true);
const ofOthers = weekFor(false);

/** All lists of the week of a person, and of the people below them if they are a manager. */
export const weekOf = (viewers: WeekViewers, isManager: boolean): Query<Found> => {
  const { goals } = viewers;
  const until = untilFor(goals);
  return (isManager ? ofManager : ofOthers)(viewers, { end: endOfDay(until, goals.timeZone), until });
};
