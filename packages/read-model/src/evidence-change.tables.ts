import { integer, position, table, text, timestamptz } from './table.ts';

/**
 * What corrects, restates, replaces or withdraws earlier events of its stream, in every read model: one row for each such
 * event, with the id of the check-in, measurement, key result, assessment or feedback that it changes.
 */
export const evidenceChangeTable = table('evidence_change', {
  columns: {
    stream: text(),
    revision: integer(),
    type: text(),
    changed_id: text(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['stream', 'revision'],
  indexes: [],
});
