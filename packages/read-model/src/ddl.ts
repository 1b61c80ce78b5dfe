import { sqlType } from './column.ts';
import { parkedTable } from './parked.tables.ts';
import type { Table } from './table.ts';

/** A name as SQL text. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const qualified = (schema: string, name: string): string => `${quote(schema)}.${quote(name)}`;

const list = (names: readonly string[]): string => names.map(quote).join(', ');

// With free space on its page a row is updated there, and the indexes of unchanged columns stay as they are.
const createTable = (schema: string, { name, columns, key }: Table): string => {
  const lines = Object.entries(columns).map(
    ([column, { kind, isNullable }]) => `${quote(column)} ${sqlType[kind]}${isNullable ? '' : ' not null'}`,
  );
  return `create table ${qualified(schema, name)} (${lines.join(', ')}, primary key (${list(key)})) with (fillfactor = 80)`;
};

// One row: the projection's position, the event there, the running hash of the log up to it, the version of the projection,
// and the latest `recordedAt` of what it folded. Position 0 without an event means that nothing was folded yet.
const createCheckpoint = (schema: string): string =>
  `create table ${qualified(schema, 'checkpoint')} (
    one boolean primary key default true check (one),
    position bigint not null default 0, event_id text, version integer not null,
    hash text not null default repeat('0', 64), known_at text not null default '')`;

/** The statements that create an empty read model: its schema, its tables, its parked streams and its checkpoint at `version`. */
export const ddl = (schema: string, tables: readonly Table[], version: number): string[] => [
  `create schema ${quote(schema)}`,
  createCheckpoint(schema),
  `insert into ${qualified(schema, 'checkpoint')} (version) values (${Math.trunc(version)})`,
  ...[...tables, parkedTable].map((table) => createTable(schema, table)),
];

/** The statements that create the indexes other than the primary keys. */
export const indexDdl = (schema: string, tables: readonly Table[]): string[] =>
  tables.flatMap(({ name, indexes }) =>
    indexes.map((columns) => `create index on ${qualified(schema, name)} (${list(columns)})`),
  );
