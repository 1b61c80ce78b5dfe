import {
  type CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { okrSchema, okrTables } from './okr.tables.ts';
import type { peopleTables } from './people.tables.ts';
import type { reviewSchema, reviewTables } from './review.tables.ts';
import type { scorecardSchema, scorecardTables } from './scorecard.tables.ts';
import { type Statement, statementName } from './statement.ts';
import type { RowOf, Table } from './table.ts';

/** How far a read model is; a position of 0 without an event if it has folded nothing yet. */
type Checkpoint = { one: boolean; position: string; event_id: string | null; version: number };

type InSchema<S extends string, T extends Table> = {
  [Each in T as `${S}.${Each['name']}`]: RowOf<Each>;
} & Record<`${S}.checkpoint`, Checkpoint>;

/** Every table of every read model by its full name, such as `okr.goal`, with the row it holds. */
export type Database = InSchema<typeof okrSchema, (typeof okrTables)[number]> &
  InSchema<typeof reviewSchema, (typeof peopleTables)[number] | (typeof reviewTables)[number]> &
  InSchema<typeof scorecardSchema, (typeof scorecardTables)[number]>;

/** Builds queries and runs none: it has no connection. */
export const db = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (each) => new PostgresIntrospector(each),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A query that answers with rows of type `Row`: what kysely's builder or its `sql` tag made, or a statement that is held. */
export type Query<Row> = Pick<Expression<Row>, 'expressionType'> & {
  compile(database: Kysely<Database>): Pick<CompiledQuery, 'sql' | 'parameters'>;
};

/** The query as a statement, with the same name for the same text: Postgres plans each shape once per connection. */
export const statementOf = (query: Query<unknown>): Statement => {
  const { sql: text, parameters } = query.compile(db);
  return { name: statementName(text), text, values: parameters };
};
