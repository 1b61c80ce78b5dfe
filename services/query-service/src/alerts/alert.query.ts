import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import { type AlertFilter, type AlertRow, type AlertViewers, alertRow, alertsInOrder } from './alert.sql.ts';
import { showAlert } from './alert.view.ts';

type Found = { head: Head; review_head: Head; scorecard_head: Head; alerts: Json<AlertRow>[] };

/** A page of the alerts that the viewer may see, in the order in which they were raised. */
export const alertsPage = async (
  context: QueryContext,
  filter: AlertFilter,
  page: Page & { viewers: AlertViewers },
) => {
  const [found] = await select(
    context,
    sql<Found>`
      select ${okrHead} as head, ${reviewHead} as review_head, ${scorecardHead} as scorecard_head,
        ${jsonRows(alertsInOrder(filter, page))} as alerts`,
  );
  const rows = found?.alerts.map(alertRow) ?? [];
  const { shown, next } = pageOf(rows, page, ({ position }) => position);
  return {
    alerts: shown.map(showAlert),
    next,
    ...reflected(
      { okr: found?.head ?? null },
      { shown: streamsOf('alert', shown, ({ alert_id }) => alert_id) },
      [found?.review_head, found?.scorecard_head],
    ),
  };
};
