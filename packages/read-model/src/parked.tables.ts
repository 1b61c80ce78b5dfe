import { integer, position, table, text } from './table.ts';

/** The streams that are parked, in every read model: the event that cannot be read or folded, and how many it holds up. */
export const parkedTable = table('parked', {
  columns: {
    stream: text(),
    revision: integer(),
    event_id: text(),
    type: text(),
    reason: text(),
    position: position(),
    withheld: integer(),
  },
  key: ['stream'],
  indexes: [],
});
