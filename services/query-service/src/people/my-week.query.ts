import { dayOf } from '@cairn/contracts/day';
import { encodeCursor } from '@cairn/http/cursor';
import { alertsPage } from '../alerts/alert.query.ts';
import type { AlertViewers } from '../alerts/alert.sql.ts';
import type { QueryContext } from '../context.ts';
import { blockersPage } from '../goals/blocker.query.ts';
import { dueCheckIns } from '../goals/due.query.ts';
import type { Whose } from '../goals/goal-filter.sql.ts';
import { offersPage } from '../goals/goal-offer.query.ts';
import { goalPage } from '../goals/goal.query.ts';
import { lastDayOfWeek } from '../asking/week.ts';

const most = 50;

const cursorOf = (list: string, after: string | null): string | null =>
  after && encodeCursor({ list, after });

/** Alerts that stand and are not snoozed. */
const standing = ['open', 'acknowledged'] as const;

/** The first page of each list about the running goals of a person or of a team, as of one place in the log or later. */
const weekOf = async (
  context: QueryContext,
  whose: Pick<Whose, 'owner' | 'manager'>,
  viewers: AlertViewers,
  to: string | undefined,
) => {
  const viewer = viewers.goals;
  const page = { viewer, after: '-1', limit: most };
  const until = lastDayOfWeek(dayOf(viewer.now, viewer.timeZone));
  const goals = await goalPage(context, { ...whose, running: true }, page);
  const { owner: person, manager } = whose;
  const [due, blockers, alerts, offers] = await Promise.all([
    dueCheckIns(context, { ...whose, until }, { viewer, cursor: undefined, limit: most }),
    blockersPage(context, { ...whose, open: true }, page),
    alertsPage(context, { person, manager, status: standing }, { ...page, viewers }),
    to === undefined ? { offers: [], next: null, parked: [] } : offersPage(context, { to, open: true }, page),
  ]);
  const { seenAt, position } = goals;
  return {
    shown: {
      goals: { goals: goals.goals, next: cursorOf('goals', goals.next) },
      checkIns: { due: due.due, rate: due.rate, next: due.next },
      offers: { offers: offers.offers, next: cursorOf('goal-offers', offers.next) },
      alerts: { alerts: alerts.alerts, next: cursorOf('alerts', alerts.next) },
      blockers: { blockers: blockers.blockers, next: cursorOf('blockers', blockers.next) },
    },
    until,
    reflected: {
      seenAt,
      position,
      parked: [goals, due, blockers, offers, alerts].flatMap(({ parked }) => parked),
    },
  };
};

/** What the week asks of a person, and of the people below them if they are a manager. */
export const myWeek = async (context: QueryContext, viewers: AlertViewers, isManager: boolean) => {
  const { personId } = viewers.goals;
  const mine = await weekOf(context, { owner: personId }, viewers, personId);
  const team = isManager ? await weekOf(context, { manager: personId }, viewers, undefined) : undefined;
  return {
    until: mine.until,
    mine: mine.shown,
    team: team ? team.shown : null,
    ...mine.reflected,
    parked: [...mine.reflected.parked, ...(team?.reflected.parked ?? [])],
  };
};
