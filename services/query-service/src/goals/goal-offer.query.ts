import type { Personal } from '@cairn/contracts/personal';
import { either, where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { goalOfferTable } from '@cairn/read-model/goal-offer.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type OkrHeads, okrHeads } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import { ownerName } from './goal-owner.sql.ts';
import { visibleTo } from './goal.visibility.sql.ts';

type Offer = RowOf<typeof goalOfferTable> & { goal_title: Personal } & Record<
    'owner_name' | 'accountable_name' | 'offered_by_name',
    Personal | null
  >;

export type OfferList = {
  to?: string | RawBuilder<string> | undefined;
  goal?: string | undefined;
  open?: boolean | undefined;
};

const offerRow = fromJson(goalOfferTable);

/** Whoever may see the goal sees its offers, and so does whoever is asked while the offer is open. */
const seenBy = (viewer: SqlViewer): RawBuilder<boolean> =>
  either(visibleTo(viewer), sql`(f.accountable_id = ${viewer.personId} and f.outcome is null)`);

const inOrder = (
  { to, goal, open }: OfferList,
  { viewer, after, limit }: Page & { viewer: SqlViewer },
): RawBuilder<Offer> => sql`(
  select f.*, g.title as goal_title, ${ownerName(sql`f`)} as owner_name,
    ${personName(sql`f.accountable_id`)} as accountable_name, ${personName(sql`f.offered_by`)} as offered_by_name
  from okr.goal_offer f join okr.goal g on g.goal_id = f.goal_id ${where(
    sql`f.position > ${after}::bigint`,
    to && sql`f.accountable_id = ${to}`,
    goal && sql`f.goal_id = ${goal}`,
    open !== undefined && sql`(f.outcome is null) = ${sql.lit(open)}`,
    seenBy(viewer),
  )} order by f.position limit ${limit + 1})`;

const show = (row: Offer) => ({
  offerId: row.offer_id,
  goalId: row.goal_id,
  goalTitle: row.goal_title,
  owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
  accountableId: row.accountable_id,
  accountableName: row.accountable_name,
  note: row.note,
  offeredById: row.offered_by,
  offeredByName: row.offered_by_name,
  ...showClocks(row.offered_at, row.recorded_at),
  outcome: row.outcome,
  reason: row.reason,
  endedAt: row.ended_at,
});

/** What a page of offers is shown from. */
export type OffersFound = { offers: Json<Offer>[] };

/** The columns of `OffersFound`: offers of goals, in the order in which they were made. */
export const offerColumns = (list: OfferList, page: Page & { viewer: SqlViewer }): RawBuilder<unknown> =>
  sql`${jsonRows(inOrder(list, page))} as offers`;

export const showOffers = (found: OffersFound & OkrHeads, page: Page) => {
  const rows = found.offers.map(offerRow);
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  const streams = streamsOf('goal', shown, ({ goal_id }) => goal_id);
  return {
    offers: shown.map(show),
    next,
    ...reflected({ okr: found.head }, { shown: streams }, [found.review_head]),
  };
};

/** A page of offers. */
export const offersPage = async (context: QueryContext, list: OfferList, page: Page & { viewer: Viewer }) => {
  const query = sql<OffersFound & OkrHeads>`select ${okrHeads}, ${offerColumns(list, page)}`;
  return showOffers(await selectOne(context, query), page);
};
