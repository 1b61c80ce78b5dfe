import type { Personal } from '@cairn/contracts/personal';
import { boolean, integer, jsonb, position, table, text, timestamptz } from './table.ts';
import { versionsOf } from './versions.ts';

/** Cause-effect links between objectives of one scorecard. */
export const objectiveLinkTable = table('objective_link', {
  columns: {
    scorecard_id: text(),
    cause_id: text(),
    effect_id: text(),
    hypothesis: text().nullable(),
    /** False from when the link was taken away. */
    linked: boolean(),
    linked_by: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['scorecard_id', 'cause_id', 'effect_id'],
  indexes: [],
});

export const objectiveLinkVersionTable = versionsOf(objectiveLinkTable, 'objective_link_version');

/** Every change of a scorecard, publications included: one row per event. */
export const scorecardChangeTable = table('scorecard_change', {
  columns: {
    scorecard_id: text(),
    revision: integer(),
    /** The type of the event. */
    what: text(),
    perspective_id: text().nullable(),
    objective_id: text().nullable(),
    kpi_id: text().nullable(),
    /** What else the event says; no personal text. */
    detail: jsonb<Record<string, unknown>>(),
    /** The number of the version that a publication made; null for other changes. */
    version: integer().nullable(),
    reason: jsonb<Personal>().nullable(),
    changed_by: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    known_at: timestamptz(),
    position: position(),
  },
  key: ['scorecard_id', 'revision'],
  indexes: [],
});
