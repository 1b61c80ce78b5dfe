import type { AnyRecorded } from '@cairn/contracts/registry';
import { knownFrom } from '@cairn/projection/known';
import { type Projection, tablesIn, type View } from '@cairn/projection/view';
import { ddl } from '@cairn/read-model/ddl';
import type { Postgres } from '@cairn/read-model/postgres';
import { rowStatements } from '@cairn/read-model/rows';
import type { Row } from '@cairn/read-model/table';

/** The rows that a view folds from these events, one event after the other. */
const rowsOf = (view: View, log: readonly AnyRecorded[]): readonly Row[] => {
  const known = knownFrom(log, '');
  if (view.kind === 'append') return known.flatMap(({ event, knownAt }) => view.rows(event, knownAt));
  const rows = new Map<string, Row | undefined>();
  for (const { event, knownAt } of known)
    for (const key of view.keys(event)) {
      const name = key.join('/');
      rows.set(name, view.evolve(rows.get(name), event, key, knownAt));
    }
  return [...rows.values()].filter((row) => row !== undefined);
};

/** Makes the tables of a projection anew, with the rows of now that it folds from these events. */
export const foldLog = async (
  postgres: Postgres,
  projection: Projection,
  log: readonly AnyRecorded[],
): Promise<void> => {
  const { name, version, views, categories } = projection;
  await postgres.query(`drop schema if exists ${name} cascade`);
  for (const text of ddl(name, tablesIn(projection), version)) await postgres.query(text);
  const folded = log.filter(({ stream }) => categories.some((each) => stream.split('-')[0] === each));
  for (const view of views) {
    const rows = rowsOf(view, folded);
    if (rows.length === 0) continue;
    const { text, values } = rowStatements(name, view.table).insert(rows);
    await postgres.query(text, values);
  }
};
