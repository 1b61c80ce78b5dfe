import { type RawBuilder, sql } from 'kysely';
import type { Past } from './past.ts';

/** Whether something had happened and was recorded by then; both are instants in SQL. */
export const happened = (
  { asOf, knownAt }: Past,
  occurredAt: RawBuilder<unknown>,
  recordedAt: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  sql`(${occurredAt} <= ${asOf.toISOString()}::timestamptz and ${recordedAt} <= ${knownAt.toISOString()}::timestamptz)`;
