import { prepared, type Sql } from '@cairn/read-model/sql';
import type { QueryContext } from './context.ts';

/** The rows of one statement, prepared once per shape. */
export const select = <Row>({ postgres }: Pick<QueryContext, 'postgres'>, query: Sql): Promise<Row[]> => {
  const { text, values, name } = prepared(query);
  return postgres.query<Row>(text, values, name);
};
