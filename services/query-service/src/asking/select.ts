import { Rejection } from '@cairn/contracts/rejection';
import { type Query, statementOf } from '@cairn/read-model/database';
import { isMissing, isPassing } from '@cairn/read-model/failures';
import type { QueryContext } from '../context.ts';

type ReadModels = Pick<QueryContext, 'postgres' | 'logger' | 'sameLog'>;

/**
 * Asks Postgres something while its read models are of this log. Throws a `behind` Rejection if one of them is of another
 * log, if Postgres is away, and if a read model does not exist yet.
 */
export const asking = async <T>({ logger, sameLog }: ReadModels, ask: () => Promise<T>): Promise<T> => {
  try {
    await sameLog.demand();
    return await ask();
  } catch (err) {
    if (!isMissing(err) && !isPassing(err)) throw err;
    logger.warn({ err }, 'a read model cannot be asked');
    throw new Rejection('behind', 'read-model/unavailable', 'The read model is away; try again.');
  }
};

/** The rows that a query answers with. Throws as `asking` does. */
export const select = <Row>(context: ReadModels, query: Query<Row>): Promise<Row[]> => {
  const { text, values, name } = statementOf(query);
  return asking(context, () => context.postgres.query<Row>(text, values, name));
};

/** The row of a query that always answers with one, such as a select without `from`. Throws as `asking` does. */
export const selectOne = async <Row>(context: ReadModels, query: Query<Row>): Promise<Row> => {
  const [found] = await select(context, query);
  if (!found) throw new Error('a select without `from` answers with one row');
  return found;
};
