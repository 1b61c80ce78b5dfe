import { type RawBuilder, sql } from 'kysely';
import type { Past } from '../asking/past.ts';
import { pilotsThen } from './scorecard.tables.ts';

/** Whether pilot `p` runs on a day. */
export const isRunning = (day: string): RawBuilder<boolean> =>
  sql`(p.outcome is null and ${day}::date between p.starts_on and p.ends_on)`;

/** Whether what pilot `p` tries is valid for everybody. */
export const isAdopted: RawBuilder<boolean> = sql`(p.outcome is not distinct from 'adopted')`;

/** Whether what pilot `p` tries is valid for a unit on a day: for everybody once it is adopted, until then in its own unit. */
export const isValid = (day: string, unitId: string | undefined): RawBuilder<boolean> =>
  sql`(${isAdopted} or
    (${isRunning(day)} and p.unit_id is not distinct from ${unitId ?? null}::text))`;

/** Whether scorecard `s` as a whole is valid for a unit on a day: it is in no pilot, or in one that makes it valid. */
export const isCardValid = (
  unitId: string,
  { day, past }: { day: string; past: Past | undefined },
): RawBuilder<boolean> => sql`coalesce((
  select bool_or(${isValid(day, unitId)}) from ${pilotsThen(past)} p
  where p.scorecard_id = s.scorecard_id and p.perspective_id is null), true)`;
