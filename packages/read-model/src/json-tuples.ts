import { type Expression, type RawBuilder, sql } from 'kysely';
import { quote } from './ddl.ts';
import { unnamed } from './json-columns.ts';
import type { RowOf, Table } from './table.ts';

declare const row: unique symbol;

/** Rows as Postgres writes them in JSON, each as an array of its values. */
export type JsonTuples<Row> = readonly (readonly unknown[])[] & { readonly [row]?: Row };

/**
 * As `inColumns`, for a few rows in each of many places: Postgres prepares one array of rows sooner than an aggregate for
 * each column.
 */
export const inTuples = <
  T extends Table,
  const N extends keyof T['columns'] & string,
  const B extends string = never,
>(
  table: T,
  names: readonly N[],
  beside: readonly B[] = [],
) => {
  type Row = Pick<RowOf<T>, N> & Record<B, unknown>;
  const { all, read, blank } = unnamed(table, [...names, ...beside]);
  const tuple = sql.raw(all.map((name) => `page.${quote(name)}`).join(', '));
  return {
    json: (subquery: Expression<unknown>): RawBuilder<JsonTuples<Row>> =>
      sql`to_json(array(select json_build_array(${tuple}) from ${subquery} page))`,
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
