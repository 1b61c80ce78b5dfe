import { type Projection, tablesIn } from '@cairn/projection/view';
import { parkedTable } from '@cairn/read-model/parked.tables';
import type { Postgres } from '@cairn/read-model/postgres';

/** Every row of every table of a projection as Postgres prints it, in key order, its parked streams and its checkpoint. */
export const tablesOf = async (
  postgres: Postgres,
  projection: Projection,
): Promise<Record<string, string[]>> => {
  const read = async (table: string, order: string): Promise<[string, string[]]> => {
    const text = `select t::text as row from "${projection.name}"."${table}" t order by ${order}`;
    return [table, (await postgres.query<{ row: string }>(text)).map(({ row }) => row)];
  };
  const tables = [...tablesIn(projection), parkedTable].map((table) =>
    read(table.name, table.key.map((key) => `"${key}"`).join(', ')),
  );
  return Object.fromEntries(await Promise.all([...tables, read('checkpoint', '1')]));
};
