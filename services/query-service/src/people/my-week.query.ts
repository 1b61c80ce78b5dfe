import { dayOf } from '@cairn/contracts/day';
import { encodeCursor } from '@cairn/http/cursor';
import { type RawBuilder, sql } from 'kysely';
import { alertColumns, type AlertsFound, showAlerts } from '../alerts/alert.query.ts';
import type { AlertViewers } from '../alerts/alert.sql.ts';
import { selectOne } from '../asking/select.ts';
import { lastDayOfWeek } from '../asking/week.ts';
import type { QueryContext } from '../context.ts';
import { blockerColumns, type BlockersFound, showBlockers } from '../goals/blocker.query.ts';
import { dueColumn, type DueFound, showDue } from '../goals/due.query.ts';
import type { Whose } from '../goals/goal-filter.sql.ts';
import { offerColumns, type OffersFound, showOffers } from '../goals/goal-offer.query.ts';
import { showGoalPage } from '../goals/goal.query.ts';
import type { JsonGoalRows } from '../goals/goal.rows.ts';
import { goalsOnPage } from '../goals/goal.sql.ts';

const most = 50;

const cursorOf = (list: string, after: string | null): string | null =>
  after && encodeCursor({ list, after });

/** Alerts that stand and are not snoozed. */
const standing = ['open', 'acknowledged'] as const;

type Asked = { whose: Pick<Whose, 'owner' | 'manager'>; viewers: AlertViewers };

/** What each list about a person or a team asks for, and its first page. */
const listsOf = ({ whose, viewers }: Asked) => {
  const viewer = viewers.goals;
  const page = { viewer, viewers, after: '-1', limit: most };
  const until = lastDayOfWeek(dayOf(viewer.now, viewer.timeZone));
  const { owner: person, manager } = whose;
  return {
    until,
    page,
    duePage: { viewer, cursor: undefined, limit: most },
    goals: { ...whose, running: true },
    due: { ...whose, until },
    blockers: { ...whose, open: true },
    alerts: { person, manager, status: standing },
    offers: { to: person, open: true },
  };
};

/** How far the read models are is said with the goals. */
type WeekFound = { goals: JsonGoalRows } & DueFound & BlockersFound & AlertsFound & OffersFound;

/** All lists of a week. Nothing is offered to a team. */
const weekOf = (asked: Asked): RawBuilder<WeekFound> => {
  const { page, duePage, ...lists } = listsOf(asked);
  const isTeam = asked.whose.owner === undefined;
  return sql`select
    (select to_json(g) from (${goalsOnPage(lists.goals, page)}) g) as goals, ${dueColumn(lists.due, duePage)},
    ${blockerColumns(lists.blockers, page)}, ${alertColumns(lists.alerts, page)},
    ${isTeam ? sql`json_build_array() as offers` : offerColumns(lists.offers, page)}`;
};

const showWeek = ({ goals: goalsFound, ...lists }: WeekFound, asked: Asked) => {
  const { until, page, duePage, due: dueList } = listsOf(asked);
  const { head, review_head, scorecard_head } = goalsFound;
  const found = { ...lists, head, review_head, scorecard_head };
  const goals = showGoalPage(goalsFound, page);
  const due = showDue(found, dueList, duePage);
  const [blockers, alerts, offers] = [
    showBlockers(found, page),
    showAlerts(found, page),
    showOffers(found, page),
  ];
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

type Found = { mine: WeekFound; team: WeekFound | null };

/** What the week asks of a person, and of the people below them if they are a manager: from one statement. */
export const myWeek = async (context: QueryContext, viewers: AlertViewers, isManager: boolean) => {
  const { personId } = viewers.goals;
  const [mine, team] = [
    { whose: { owner: personId }, viewers },
    { whose: { manager: personId }, viewers },
  ];
  const week = (asked: Asked) => sql`(select to_json(w) from (${weekOf(asked)}) w)`;
  const found = await selectOne(
    context,
    sql<Found>`select ${week(mine)} as mine, ${isManager ? week(team) : sql`null`} as team`,
  );
  const shown = showWeek(found.mine, mine);
  const below = found.team ? showWeek(found.team, team) : undefined;
  return {
    until: shown.until,
    mine: shown.shown,
    team: below ? below.shown : null,
    ...shown.reflected,
    parked: [...shown.reflected.parked, ...(below?.reflected.parked ?? [])],
  };
};
