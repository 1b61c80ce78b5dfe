import type { AlertSubjectKind, Figures, Thresholds } from '@cairn/contracts/alert.values';
import type { Coordinate } from '@cairn/contracts/coordinate';
import type { Personal } from '@cairn/contracts/personal';
import { date, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** Every episode of every alert, with how it was answered and when it was cleared. */
export const alertTable = table('alert', {
  columns: {
    alert_id: text(),
    episode: integer(),
    rule: text(),
    rule_version: text(),
    thresholds: jsonb<Thresholds>(),
    figures: jsonb<Figures>(),
    subject_kind: text<AlertSubjectKind>(),
    goal_id: text().nullable(),
    blocker_id: text().nullable(),
    kpi_id: text().nullable(),
    review_id: text().nullable(),
    triggered_by: jsonb<Coordinate>(),
    raised_at: timestamptz(),
    recorded_at: timestamptz(),
    acknowledged_by: text().nullable(),
    acknowledged_at: timestamptz().nullable(),
    note: jsonb<Personal>().nullable(),
    snoozed_by: text().nullable(),
    /** The day on which it shows again. */
    snoozed_until: date().nullable(),
    cleared_by: jsonb<Coordinate>().nullable(),
    cleared_at: timestamptz().nullable(),
    /** Of the event that raised it. */
    position: position(),
    /** Of the last event about the episode. */
    revision: integer(),
  },
  key: ['alert_id', 'episode'],
  indexes: [['position'], ['cleared_at', 'position'], ['goal_id'], ['kpi_id'], ['review_id']],
});
