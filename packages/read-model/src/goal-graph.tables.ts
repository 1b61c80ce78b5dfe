import { integer, table, text } from './table.ts';

/** The whole graph of goals, which is one stream: one row. */
export const goalGraphTable = table('goal_graph', {
  columns: { stream: text(), revision: integer() },
  key: ['stream'],
  indexes: [],
});
