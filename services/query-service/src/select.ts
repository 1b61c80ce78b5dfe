import { Rejection } from '@cairn/contracts/rejection';
import { isPassing } from '@cairn/read-model/failures';
import { prepared, type Sql } from '@cairn/read-model/sql';
import type { QueryContext } from './context.ts';

// Undefined table or schema: a projector that never ran has made none yet.
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '3F000');

/**
 * The rows of one statement, prepared once per shape. Throws a `behind` Rejection while Postgres is away or a read model
 * was not made yet.
 */
export const select = async <Row>(
  { postgres, logger }: Pick<QueryContext, 'postgres' | 'logger'>,
  query: Sql,
): Promise<Row[]> => {
  const { text, values, name } = prepared(query);
  try {
    return await postgres.query<Row>(text, values, name);
  } catch (err) {
    if (!isMissing(err) && !isPassing(err)) throw err;
    logger.warn({ err }, 'a read model cannot be asked');
    throw new Rejection('behind', 'read-model/unavailable', 'The read model is away; try again.');
  }
};
