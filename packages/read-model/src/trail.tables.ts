import type { Personal } from '@cairn/contracts/personal';
import { boolean, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** What the detail of a step names: people, units, goals, sessions and so on, one row for each. */
export const trailNameTable = table('trail_name', {
  columns: { named_id: text(), position: position() },
  key: ['named_id', 'position'],
  indexes: [],
});

/**
 * Every step of every review and screening, and every record of a past rating, which has neither review, rater nor cycle: one
 * row for each event.
 */
export const trailTable = table('trail', {
  columns: {
    position: position(),
    event_id: text(),
    stream: text(),
    revision: integer(),
    type: text(),
    review_id: text().nullable(),
    subject_id: text(),
    accountable_rater_id: text().nullable(),
    unit_id: text().nullable(),
    level: text().nullable(),
    cycle_id: text().nullable(),
    actor_id: text(),
    actor_kind: text(),
    acting_as: text(),
    on_behalf_of: text().nullable(),
    from_mark: double().nullable(),
    to_mark: double().nullable(),
    /** The step's ids, dates and figures, without personal text. */
    detail: jsonb<Record<string, unknown>>(),
    /** Its personal texts by field, such as `rationale` or `reason`. */
    texts: jsonb<Record<string, Personal>>(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    backdated: boolean(),
  },
  key: ['position'],
  indexes: [
    ['review_id', 'position'],
    ['subject_id', 'position'],
    ['accountable_rater_id', 'position'],
    ['actor_id', 'position'],
    ['on_behalf_of', 'position'],
    ['unit_id', 'position'],
    ['cycle_id', 'position'],
    ['type', 'position'],
    ['recorded_at', 'position'],
  ],
});
