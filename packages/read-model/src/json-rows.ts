import { type Expression, type RawBuilder, sql } from 'kysely';
import { instantOf } from './instant.ts';
import type { Kind, RowOf, Table } from './table.ts';

declare const row: unique symbol;

/** A row as Postgres writes it in JSON, with positions as numbers and instants in Postgres's words: see `fromJson`. */
export type Json<Row> = { readonly [row]: Row };

/**
 * The rows of a subquery as one JSON array, in its order. Not by `json_agg`: Postgres takes longer to prepare an aggregate
 * than to gather a few rows, and answers with null if there are none.
 */
export const jsonRows = <Row>(subquery: Expression<Row>): RawBuilder<Json<Row>[]> =>
  sql`to_json(array(select to_json(page) from ${subquery} page))`;

const positionOf = (value: unknown): string => {
  if (Number.isSafeInteger(value)) return String(value);
  throw new RangeError(`the position ${String(value)} is too large for a number in JSON`);
};

const readers: { readonly [K in Kind]?: (value: unknown) => unknown } = {
  position: positionOf,
  timestamptz: (value) => instantOf(String(value)),
};

/** What turns a value of this column in JSON into that of a row; undefined if it stays as it is. */
export const readerOf = ({ columns }: Table, name: string): ((value: unknown) => unknown) | undefined => {
  const kind = columns[name]?.kind;
  return kind && readers[kind];
};

/**
 * Turns JSON rows of a table, in place, into rows as `RowOf` describes them. Columns that are not of the table stay as
 * they are, and a column may be left out or null. Throws a `RangeError` for a position that JSON.parse has rounded.
 */
export const fromJson = <T extends Table>(table: T) => {
  const read = Object.keys(table.columns).flatMap((name) => {
    const reader = readerOf(table, name);
    return reader ? [{ name, reader }] : [];
  });
  return <R extends { [N in keyof RowOf<T>]?: RowOf<T>[N] | null }>(json: Json<R>): R => {
    const values: Record<string, unknown> = json;
    for (const { name, reader } of read) {
      const value = values[name];
      if (value !== null && value !== undefined) values[name] = reader(value);
    }
    return values as R;
  };
};
