import { type RawBuilder, sql } from 'kysely';
import type { Past } from './past.ts';

/** Whether something had happened and was known by then; both are instants in SQL. */
export const happened = (
  { asOf, knownAt }: Past,
  occurredAt: RawBuilder<unknown>,
  knownSince: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  sql`(${occurredAt} <= ${asOf.toISOString()}::timestamptz and ${knownSince} <= ${knownAt.toISOString()}::timestamptz)`;
