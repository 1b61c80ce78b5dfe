import { type Expression, type RawBuilder, sql } from 'kysely';
import { quote } from './ddl.ts';
import { readerOf } from './json-rows.ts';
import type { RowOf, Table } from './table.ts';

declare const row: unique symbol;

/** Rows as Postgres writes them in JSON, with one array for each column. */
export type JsonColumns<Row> = Readonly<Record<string, readonly unknown[] | null>> & { readonly [row]?: Row };

/** The columns of rows that are written without their names, what reads each of them, and a row without values. */
export const unnamed = (table: Table, all: readonly string[]) => ({
  all,
  read: all.map((name) => ({ name, reader: readerOf(table, name) })),
  // Copies of one object share its shape, which makes them quick to fill and to read.
  blank: Object.fromEntries(all.map((name) => [name, null])) as Record<string, unknown>,
});

/**
 * Reads many rows of a table as JSON column by column, because rows repeat the name of each column: thousands take half the
 * bytes and half the time. `json` has these columns of a subquery's rows, in the order of the subquery; `rows` turns them into
 * rows as `RowOf` describes them. The columns of `beside` are not of the table and stay as they are in JSON.
 */
export const inColumns = <
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
  const arrays = sql.raw(all.map((name) => `'${name}', json_agg(page.${quote(name)})`).join(', '));
  return {
    json: (subquery: Expression<unknown>): RawBuilder<JsonColumns<Row>> =>
      sql`(select json_build_object(${arrays}) from ${subquery} page)`,
    rows: (json: JsonColumns<Row>): Row[] => {
      const count = json[all[0] ?? '']?.length ?? 0;
      const rows: Record<string, unknown>[] = Array.from({ length: count }, () => ({ ...blank }));
      for (const { name, reader } of read)
        json[name]?.forEach((value, place) => {
          const filled = rows[place];
          if (filled) filled[name] = reader && value !== null ? reader(value) : value;
        });
      return rows as Row[];
    },
  };
};
