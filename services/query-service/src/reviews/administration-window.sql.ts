import { type RawBuilder, sql } from 'kysely';

/** Whether an instant comes after the last day of the administration window of `cycle c`, in the cycle's time zone. */
export const isAfterWindow = (instant: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`((${instant} at time zone c.time_zone)::date > c.window_to)`;
