import type { AnyRecorded } from '@cairn/contracts/registry';
import type { View } from '@cairn/projection/view';
import type { Row } from '@cairn/read-model/table';

/** The rows of several views in memory, folded event by event; those of a view in the order of their keys. */
export const foldedRows = (views: readonly View[]) => {
  const tables = new Map<View, Map<string, Row>>(views.map((view) => [view, new Map()]));
  const foldInto = (view: View, table: Map<string, Row>, event: AnyRecorded): void => {
    if (view.kind === 'append') {
      for (const row of view.rows(event, event.metadata.recordedAt))
        table.set(view.table.key.map((column) => String(row[column])).join(' '), row);
      return;
    }
    for (const key of view.keys(event)) {
      const row = view.evolve(table.get(key.join(' ')), event, key, event.metadata.recordedAt);
      if (row) table.set(key.join(' '), row);
    }
  };
  return {
    fold: (event: AnyRecorded): void => {
      for (const [view, table] of tables) foldInto(view, table, event);
    },
    of: (view: View): Row[] =>
      [...(tables.get(view) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
};
