import { type Expression, type RawBuilder, sql } from 'kysely';
import { quote } from './ddl.ts';
import { unnamed } from './json-columns.ts';
import type { RowOf, Table } from './table.ts';

declare const row: unique symbol;

/** Rows as Postgres writes them in JSON, each as an array of its values. */
export type JsonTuples<Row> = readonly (readonly unknown[])[] & { readonly [row]?: Row };

/**
 * As `inColumns`, for a few rows in each of many places: Postgres prepares one array of rows sooner than an aggregate for
 * each column. `json` takes what follows the word `from` in a query, where the table has this alias, and the expressions for
 * what is not of the table. A subquery there would hand on every column of its rows.
 */
export const inTuples = <
  T extends Table,
  const N extends keyof T['columns'] & string,
  const B extends string = never,
>(
  table: T,
  alias: string,
  names: readonly N[],
  others: readonly B[] = [],
) => {
  type Row = Pick<RowOf<T>, N> & Record<B, unknown>;
  const { read, blank } = unnamed(table, [...names, ...others]);
  const tuple = sql.raw(names.map((name) => `${quote(alias)}.${quote(name)}`).join(', '));
  return {
    json: (
      from: Expression<unknown>,
      beside: Readonly<Record<B, Expression<unknown>>>,
    ): RawBuilder<JsonTuples<Row>> => {
      const values = sql.join([tuple, ...others.map((name) => beside[name])]);
      return sql`to_json(array(select json_build_array(${values}) from ${from}))`;
    },
    rows: (json: JsonTuples<Row>): Row[] =>
      json.map((values) => {
        const filled = { ...blank };
        read.forEach(({ name, reader }, place) => {
          const value = values[place];
          filled[name] = reader && value !== null ? reader(value) : value;
        });
        return filled as Row;
      }),
  };
};
