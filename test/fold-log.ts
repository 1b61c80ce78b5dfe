import type { AnyRecorded } from '@cairn/contracts/registry';
import { foldBatch, rowsOf } from '@cairn/projection/batch.fold';
import { type Known, knownFrom } from '@cairn/projection/known';
import { createRowCache } from '@cairn/projection/row-cache';
import { type Projection, tablesIn, type View } from '@cairn/projection/view';
import { ddl } from '@cairn/read-model/ddl';
import type { Postgres } from '@cairn/read-model/postgres';
import { rowStatements } from '@cairn/read-model/rows';
import type { Row, Table } from '@cairn/read-model/table';

type Filled = { table: Table; rows: readonly Row[] };

/** What a view makes of these events, in one batch. */
const filledBy = (view: View, log: readonly Known[]): Filled[] => {
  if (view.kind === 'append') return [{ table: view.table, rows: rowsOf(view, log) }];
  const { inserts, versions } = foldBatch(view, log, createRowCache(10, true)).fold();
  const kept = view.versions ? [{ table: view.versions.table, rows: versions }] : [];
  return [{ table: view.table, rows: inserts }, ...kept];
};

/** Stores what a view makes of these events, in tables that are empty. */
export const fillFrom = async (
  postgres: Postgres,
  { schema, view }: { schema: string; view: View },
  log: readonly AnyRecorded[],
): Promise<void> => {
  for (const { table, rows } of filledBy(view, knownFrom(log, ''))) {
    if (rows.length === 0) continue;
    const { text, values } = rowStatements(schema, table).insert(rows);
    await postgres.query(text, values);
  }
};

/** Makes the tables of a projection anew, with the rows that it folds from these events. */
export const foldLog = async (
  postgres: Postgres,
  projection: Projection,
  log: readonly AnyRecorded[],
): Promise<void> => {
  const { name: schema, version, views, categories } = projection;
  await postgres.query(`drop schema if exists ${schema} cascade`);
  for (const text of ddl(schema, tablesIn(projection), version)) await postgres.query(text);
  const folded = log.filter(({ stream }) => categories.some((each) => stream.split('-')[0] === each));
  for (const view of views) await fillFrom(postgres, { schema, view }, folded);
};
