import { compiledOnce } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';
import type { Past } from './past.ts';

/** An instant, or the expression for one: a series asks about many pasts in one statement. */
export type SqlInstant = Date | RawBuilder<unknown>;
export type SqlPast = Past<SqlInstant>;

export const instantInSql = (at: SqlInstant): RawBuilder<unknown> =>
  sql`${at instanceof Date ? at.toISOString() : at}::timestamptz`;

/** Whether something had happened and was known by then; both are instants in SQL. */
export const happened = (
  { asOf, knownAt }: SqlPast,
  occurredAt: RawBuilder<unknown>,
  knownSince: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  sql`(${occurredAt} <= ${instantInSql(asOf)} and ${knownSince} <= ${instantInSql(knownAt)})`;

/** A piece of SQL about the past, compiled once for all pasts. */
export const inPast = <Row>(
  build: (past: SqlPast) => RawBuilder<Row>,
): ((past: SqlPast) => RawBuilder<Row>) => {
  const piece = compiledOnce((asOf: RawBuilder<unknown>, knownAt: RawBuilder<unknown>) =>
    build({ asOf, knownAt }),
  );
  return ({ asOf, knownAt }) => piece(instantInSql(asOf), instantInSql(knownAt));
};
