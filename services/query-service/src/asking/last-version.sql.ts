import { type RawBuilder, sql } from 'kysely';
import { happened, type SqlPast } from './past.sql.ts';

/** A table of versions: by their revision or, if its rows change with several streams, by their position. */
type Versions = { table: string; key: readonly string[]; by?: 'revision' | 'position' };

/** The last row of each thing in a table of versions, of the rows `v` for which `held` is true. */
export const lastHeld = (
  { table, key, by = 'revision' }: Versions,
  held: RawBuilder<boolean>,
): RawBuilder<never> => {
  const columns = sql.join(key.map((column) => sql.ref(`v.${column}`)));
  return sql`(select distinct on (${columns}) v.* from ${sql.table(table)} v
    where ${held} order by ${columns}, ${sql.ref(`v.${by}`)} desc)`;
};

/** Things as they are in `table`, or as they were then by their versions. */
export const asThen = (
  table: string,
  key: readonly string[],
  past: SqlPast | undefined,
  by?: Versions['by'],
): RawBuilder<never> =>
  past
    ? lastHeld(
        { table: `${table}_version`, key, ...(by && { by }) },
        happened(past, sql`v.valid_from`, sql`v.known_at`),
      )
    : sql`${sql.table(table)}`;

/** A column of the latest of these versions `v` that was true and known then; null if none was. */
export const columnThen = <T>(
  column: string,
  versions: RawBuilder<unknown>,
  past: SqlPast,
): RawBuilder<T | null> =>
  sql`(select ${sql.ref(`v.${column}`)} from ${versions} and ${happened(past, sql`v.valid_from`, sql`v.known_at`)} order by v.revision desc limit 1)`;
