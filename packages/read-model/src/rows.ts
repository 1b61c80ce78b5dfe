import { type Wire, wireOf } from './column.ts';
import { qualified, quote } from './ddl.ts';
import { type Statement, statementName } from './statement.ts';
import type { Column, Row, Table } from './table.ts';

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

type Travelling = { name: string; wire: Wire };

const travelling = (names: readonly string[], { columns }: Table): Travelling[] =>
  names.map((name) => ({ name, wire: wireOf(columns[name] as Column) }));

const rowsFrom = (parts: readonly Travelling[], alias: string): string => {
  const calls = parts.map(({ wire }, index) => wire.rows(index + 1));
  return `rows from (${calls.join(', ')}) as ${alias}(${parts.map(({ name }) => quote(name)).join(', ')})`;
};

const texts = (target: string, { columns, key }: Table, parts: { all: Travelling[]; keys: Travelling[] }) => {
  const names = Object.keys(columns);
  const given = parts.all.map(({ name, wire }) => wire.stored(`u.${quote(name)}`)).join(', ');
  const insert = `insert into ${target} (${names.map(quote).join(', ')}) select ${given} from ${rowsFrom(parts.all, 'u')}`;
  const changed = names.filter((name) => !key.includes(name)).map(quote);
  const update = changed.map((name) => `${name} = excluded.${name}`).join(', ');
  const matches = key.map((name) => `t.${quote(name)} = k.${quote(name)}`).join(' and ');
  const keys = rowsFrom(parts.keys, 'k');
  return {
    select: `select ${names.map((name) => `t.${quote(name)}`).join(', ')} from ${keys} join ${target} t on ${matches}`,
    insert,
    upsert: `${insert} on conflict (${key.map(quote).join(', ')}) do ${update ? `update set ${update}` : 'nothing'}`,
    remove: `delete from ${target} t using ${keys} where ${matches}`,
  };
};

/** The statements for one table in one schema. Every column is one parameter, whatever the number of rows. */
export const rowStatements = (schema: string, table: Table): RowStatements => {
  const parts = {
    all: travelling(Object.keys(table.columns), table),
    keys: travelling(table.key, table),
  };
  const text = texts(qualified(schema, table.name), table, parts);
  const ofKeys = (keys: readonly Key[]) =>
    parts.keys.map(({ wire }, index) => wire.encode(keys.map((key) => key[index])));
  const ofRows = (rows: readonly Row[]) =>
    parts.all.map(({ name, wire }) => wire.encode(rows.map((row) => row[name])));
  const select = named(text.select);
  const insert = named(text.insert);
  const upsert = named(text.upsert);
  const remove = named(text.remove);
  return {
    select: (keys) => ({ ...select, values: ofKeys(keys) }),
    insert: (rows) => ({ ...insert, values: ofRows(rows) }),
    upsert: (rows) => ({ ...upsert, values: ofRows(rows) }),
    remove: (keys) => ({ ...remove, values: ofKeys(keys) }),
  };
};
