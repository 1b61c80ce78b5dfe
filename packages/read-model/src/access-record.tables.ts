import type { ShownThing } from '@cairn/contracts/access.values';
import { jsonb, position, table, text, timestamptz } from './table.ts';

/** What readers were shown of somebody: one row for each record. */
export const accessRecordTable = table('access_record', {
  columns: {
    position: position(),
    event_id: text(),
    person_id: text(),
    shown: jsonb<ShownThing[]>(),
    reader_id: text(),
    acting_as: text(),
    on_behalf_of: text().nullable(),
    client: text(),
    correlation_id: text(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
  },
  key: ['position'],
  indexes: [
    ['person_id', 'position'],
    ['reader_id', 'position'],
  ],
});
