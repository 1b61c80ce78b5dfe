import { Rejection } from '@cairn/contracts/rejection';
import { isMissing, isPassing } from '@cairn/read-model/failures';
import { prepared, type Sql } from '@cairn/read-model/sql';
import type { QueryContext } from '../context.ts';

type ReadModels = Pick<QueryContext, 'postgres' | 'logger' | 'sameLog'>;

/**
 * What Postgres answers, asked only while its read models are of this log. Throws a `behind` Rejection where one is of
 * another, while Postgres is away, and where a read model was not made yet.
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

/** The rows of one statement, prepared once per shape. Throws as `asking` does. */
export const select = <Row>(context: ReadModels, query: Sql): Promise<Row[]> => {
  const { text, values, name } = prepared(query);
  return asking(context, () => context.postgres.query<Row>(text, values, name));
};
