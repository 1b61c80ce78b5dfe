import { quote } from '@cairn/read-model/ddl';
import type { Table } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';

/** The columns of a table: each as `instead` gives it, or from the alias `alias`. */
export const columns = (
  { columns: all }: Table,
  alias: string,
  instead: Readonly<Record<string, RawBuilder<unknown>>> = {},
): RawBuilder<unknown> => {
  const others = Object.keys(all).filter((name) => !(name in instead));
  return sql.join([
    // One piece of text, because a statement has many such lists and a piece for each column costs more than the rest of it.
    sql.raw(others.map((name) => `${quote(alias)}.${quote(name)}`).join(', ')),
    ...Object.entries(instead).map(([name, given]) => sql`${given} as ${sql.ref(name)}`),
  ]);
};
