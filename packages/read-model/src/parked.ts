import { qualified } from './ddl.ts';
import { parkedTable } from './parked.tables.ts';
import type { Postgres } from './postgres.ts';
import { statementName } from './statement.ts';

/** The streams that are parked in these read models by an event at or before a position. */
export const parkedUpTo = async (
  postgres: Pick<Postgres, 'query'>,
  projections: readonly string[],
  position: bigint,
): Promise<string[]> => {
  const each = projections.map(
    (name) => `select stream from ${qualified(name, parkedTable.name)} where position <= $1::bigint`,
  );
  const text = each.join(' union all ');
  const rows = await postgres.query<{ stream: string }>(text, [String(position)], statementName(text));
  return rows.map(({ stream }) => stream);
};
