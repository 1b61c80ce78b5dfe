import { encodeCursor } from '@cairn/http/cursor';
import { showAlerts } from '../alerts/alert.query.ts';
import { parkedInAny } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { showBlockers } from '../goals/blocker.query.ts';
import { showDue } from '../goals/due.query.ts';
import { showOffers } from '../goals/goal-offer.query.ts';
import { showGoalPage } from '../goals/goal.query.ts';
import { showToClose } from '../goals/to-close.query.ts';
import { showTasks } from '../scorecards/initiative-task.query.ts';
import { duePage, page, untilFor, type WeekFound, type WeekViewers, weekOf } from './my-week.sql.ts';

const cursorOf = (list: string, after: string | null): string | null =>
  after && encodeCursor({ list, after });

const showWeek = ({ goals: goalsFound, ...lists }: WeekFound, viewer: Viewer) => {
  const { head, review_head, scorecard_head } = goalsFound;
  const found = { ...lists, head, review_head, scorecard_head };
  const at = { ...page, viewer };
  const until = untilFor(viewer);
  const goals = showGoalPage(goalsFound, at);
  const toClose = showToClose(found, at);
  const due = showDue(found, { until }, { ...duePage, viewer });
  const [blockers, alerts, offers] = [showBlockers(found, at), showAlerts(found, at), showOffers(found, at)];
  const tasks = showTasks(found, page);
  const { seenAt, position, cursor } = goals;
  return {
    shown: {
      goals: { goals: goals.goals, next: cursorOf('goals', goals.next) },
      toClose: { goals: toClose.goals, next: toClose.next },
      checkIns: { due: due.due, rate: due.rate, next: due.next },
      offers: { offers: offers.offers, next: cursorOf('goal-offers', offers.next) },
      tasks: { tasks: tasks.tasks, next: tasks.next },
      alerts: { alerts: alerts.alerts, next: cursorOf('alerts', alerts.next) },
      blockers: { blockers: blockers.blockers, next: cursorOf('blockers', blockers.next) },
    },
    until,
    reflected: {
      seenAt,
      position,
      cursor,
      parked: parkedInAny([goals, toClose, due, blockers, offers, tasks, alerts]),
    },
  };
};

/** What the week asks of a person, and of the people below them if they are a manager: from one statement. */
export const myWeek = async (context: QueryContext, viewers: WeekViewers, isManager: boolean) => {
  const viewer = viewers.goals;
  const found = await selectOne(context, weekOf(viewers, isManager));
  const shown = showWeek(found.mine, viewer);
  const below = found.team ? showWeek(found.team, viewer) : undefined;
  return {
    until: shown.until,
    mine: shown.shown,
    team: below ? below.shown : null,
    ...shown.reflected,
    parked: parkedInAny(below ? [shown.reflected, below.reflected] : [shown.reflected]),
  };
};
