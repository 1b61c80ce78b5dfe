import type { Table } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';

/** The columns of a table: each as `instead` gives it, or from the alias `alias`. */
export const columns = (
  { columns: all }: Table,
  alias: string,
  instead: Readonly<Record<string, RawBuilder<unknown>>> = {},
): RawBuilder<unknown> =>
  sql.join(
    Object.keys(all).map((name) => sql`${instead[name] ?? sql.ref(`${alias}.${name}`)} as ${sql.ref(name)}`),
  );
