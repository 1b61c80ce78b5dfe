import { type RawBuilder, sql } from 'kysely';
import type { Past } from '../asking/past.ts';
import type { Day } from '../people/reporting-line.sql.ts';
import { pilotsThen } from './scorecard.tables.ts';

/** The ids of units: a subquery, without rows if none is asked about. An id is null for a goal or person without a unit. */
export type Units = RawBuilder<unknown>;

export const noUnit: Units = sql`(select null::text where false)`;

/** Whether pilot `p` runs on a day. */
export const isRunning = (day: Day): RawBuilder<boolean> =>
  sql`(p.outcome is null and ${day}::date between p.starts_on and p.ends_on)`;

/** Whether what pilot `p` tries is valid for everybody. */
export const isAdopted: RawBuilder<boolean> = sql`(p.outcome is not distinct from 'adopted')`;

/** Whether what pilot `p` tries is valid for units on a day: for everybody once it is adopted, until then in its own unit. */
export const isValid = (day: Day, units: Units): RawBuilder<boolean> =>
  sql`(${isAdopted} or (${isRunning(day)} and coalesce(p.unit_id in ${units}, false)))`;

/** Whether scorecard `s` as a whole is valid for a unit on a day: it is in no pilot, or in one that makes it valid. */
export const isCardValid = (
  unitId: string,
  { day, past }: { day: string; past: Past | undefined },
): RawBuilder<boolean> => sql`coalesce((
  select bool_or(${isValid(day, sql`(${unitId}::text)`)}) from ${pilotsThen(past)} p
  where p.scorecard_id = s.scorecard_id and p.perspective_id is null), true)`;

/** Whether a perspective of a scorecard counts for units on a day: neither it nor all of the scorecard is only tried elsewhere. */
export const counts = (
  { scorecardId, perspectiveId }: { scorecardId: RawBuilder<unknown>; perspectiveId: RawBuilder<unknown> },
  { day, units }: { day: Day; units: Units },
): RawBuilder<boolean> => sql`not exists (
  select from scorecard.pilot p
  where p.scorecard_id = ${scorecardId} and (p.perspective_id is null or p.perspective_id = ${perspectiveId})
  group by p.perspective_id having not bool_or(${isValid(day, units)}))`;

/** Whether the perspective of `objective o` counts for units on a day. */
export const objectiveCounts = (asked: { day: Day; units: Units }): RawBuilder<boolean> =>
  counts({ scorecardId: sql`o.scorecard_id`, perspectiveId: sql`o.perspective_id` }, asked);
