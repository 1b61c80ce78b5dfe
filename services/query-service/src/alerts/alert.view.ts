import type { z } from 'zod';
import { showClocks } from '../asking/two-clocks.ts';
import type { shownAlert } from './alert.shapes.ts';
import type { AlertRow } from './alert.sql.ts';

export type ShownAlert = z.infer<typeof shownAlert>;

const subject = (row: AlertRow) => ({
  goal: row.goal_id === null ? null : { goalId: row.goal_id, title: row.goal_title },
  blocker: row.blocker_id === null ? null : { blockerId: row.blocker_id, text: row.blocker_text },
  kpi: row.kpi_id === null ? null : { kpiId: row.kpi_id, name: row.kpi_name },
  review: row.review_id === null ? null : { reviewId: row.review_id, subjectName: row.subject_name },
});

const answers = (row: AlertRow) => ({
  acknowledged:
    row.acknowledged_by === null || row.acknowledged_at === null
      ? null
      : {
          byId: row.acknowledged_by,
          byName: row.acknowledged_by_name,
          at: row.acknowledged_at,
          note: row.note,
        },
  snoozed:
    row.snoozed_by === null || row.snoozed_until === null
      ? null
      : { until: row.snoozed_until, byId: row.snoozed_by, byName: row.snoozed_by_name },
  cleared:
    row.cleared_at === null || row.cleared_by === null
      ? null
      : { at: row.cleared_at, trigger: row.cleared_by },
});

/** An episode of an alert with its subject and its answers. */
export const showAlert = (row: AlertRow): ShownAlert => ({
  alertId: row.alert_id,
  episode: row.episode,
  rule: row.rule,
  ruleVersion: row.rule_version,
  status: row.status,
  thresholds: row.thresholds,
  figures: row.figures,
  ...subject(row),
  concernsId: row.concerns_id,
  concernsName: row.concerns_name,
  trigger: row.triggered_by,
  ...showClocks(row.raised_at, row.recorded_at),
  ...answers(row),
  revision: row.revision,
});
