import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { reflected } from '../asking/head.ts';
import { type Heads, heads } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { selectOne } from '../asking/select.ts';
import type { SqlViewer } from '../asking/viewer.sql.ts';
import type { QueryContext } from '../context.ts';
import { type AlertFilter, type AlertRow, type AlertViewers, alertRow, alertsInOrder } from './alert.sql.ts';
import { showAlert } from './alert.view.ts';

/** What a page of alerts is shown from. */
export type AlertsFound = { alerts: Json<AlertRow>[] };

/** The columns of `AlertsFound`: alerts that the viewer may see, in the order in which they were raised. */
export const alertColumns = (
  filter: AlertFilter,
  page: Page & { viewers: AlertViewers<SqlViewer> },
): RawBuilder<unknown> => sql`${jsonRows(alertsInOrder(filter, page))} as alerts`;

export const showAlerts = (found: AlertsFound & Heads, page: Page) => {
  const { shown, next } = pageOf(found.alerts.map(alertRow), page, ({ position }) => position);
  return {
    alerts: shown.map(showAlert),
    next,
    ...reflected({ okr: found.head }, { shown: streamsOf('alert', shown, ({ alert_id }) => alert_id) }, [
      found.review_head,
      found.scorecard_head,
    ]),
  };
};

/** A page of alerts. */
export const alertsPage = async (
  context: QueryContext,
  filter: AlertFilter,
  page: Page & { viewers: AlertViewers },
) =>
  showAlerts(
    await selectOne(context, sql<AlertsFound & Heads>`select ${heads}, ${alertColumns(filter, page)}`),
    page,
  );
