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

/** A piece of SQL about the past, compiled once for all pasts; `build` may have more holes than the two clocks. */
export const inPast = <Row, const More extends readonly RawBuilder<unknown>[]>(
  build: (past: SqlPast, ...more: More) => RawBuilder<Row>,
): ((past: SqlPast, ...more: More) => RawBuilder<Row>) => {
  const piece = compiledOnce(
    (asOf: RawBuilder<unknown>, knownAt: RawBuilder<unknown>, ...more: More) =>
      build({ asOf, knownAt }, ...more),
    build.length + 1,
  );
  return ({ asOf, knownAt }, ...more) => piece(instantInSql(asOf), instantInSql(knownAt), ...more);
};
