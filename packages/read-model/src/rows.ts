import { encodeArray, wireType } from './column.ts';
import { qualified, quote } from './ddl.ts';
import { statementName } from './sql.ts';
import type { Column, Row, Table } from './table.ts';

export type Statement = { name: string; text: string; values: string[] };

/** The values of a key's columns as text, in the order of the table's `key`. */
export type Key = readonly string[];

/** Statements that load and store many rows of one table at once. */
export type RowStatements = {
  select(keys: readonly Key[]): Statement;
  insert(rows: readonly Row[]): Statement;
  upsert(rows: readonly Row[]): Statement;
  remove(keys: readonly Key[]): Statement;
};

const named = (text: string) => ({ name: statementName(text), text });

const unnested = (columns: readonly (readonly [string, Column])[], alias: string): string => {
  const arrays = columns.map(([, { kind }], index) => `$${index + 1}::${wireType(kind)}[]`);
  return `unnest(${arrays.join(', ')}) as ${alias}(${columns.map(([name]) => quote(name)).join(', ')})`;
};

const texts = (target: string, { columns, key }: Table) => {
  const all = Object.entries(columns);
  const keys = key.map((name) => [name, columns[name] as Column] as const);
  const names = all.map(([name]) => quote(name)).join(', ');
  const given = all.map(([name, { kind }]) => `u.${quote(name)}${kind === 'textArray' ? '::text[]' : ''}`);
  const insert = `insert into ${target} (${names}) select ${given.join(', ')} from ${unnested(all, 'u')}`;
  const changed = all.filter(([name]) => !key.includes(name)).map(([name]) => quote(name));
  const update = changed.map((name) => `${name} = excluded.${name}`).join(', ');
  const matches = key.map((name) => `t.${quote(name)} = k.${quote(name)}`).join(' and ');
  return {
    all,
    keys,
    select: `select ${all.map(([name]) => `t.${quote(name)}`).join(', ')} from ${unnested(keys, 'k')} join ${target} t on ${matches}`,
    insert,
    upsert: `${insert} on conflict (${key.map(quote).join(', ')}) do ${update ? `update set ${update}` : 'nothing'}`,
    remove: `delete from ${target} t using ${unnested(keys, 'k')} where ${matches}`,
  };
};

/** The statements for one table in one schema: every column travels as one array, whatever the number of rows. */
export const rowStatements = (schema: string, table: Table): RowStatements => {
  const { all, keys, ...text } = texts(qualified(schema, table.name), table);
  const ofKeys = (given: readonly Key[]) =>
    keys.map(([, column], index) =>
      encodeArray(
        column,
        given.map((key) => key[index]),
      ),
    );
  const ofRows = (rows: readonly Row[]) =>
    all.map(([name, column]) =>
      encodeArray(
        column,
        rows.map((row) => row[name]),
      ),
    );
  const select = named(text.select);
  const insert = named(text.insert);
  const upsert = named(text.upsert);
  const remove = named(text.remove);
  return {
    select: (given) => ({ ...select, values: ofKeys(given) }),
    insert: (rows) => ({ ...insert, values: ofRows(rows) }),
    upsert: (rows) => ({ ...upsert, values: ofRows(rows) }),
    remove: (given) => ({ ...remove, values: ofKeys(given) }),
  };
};
