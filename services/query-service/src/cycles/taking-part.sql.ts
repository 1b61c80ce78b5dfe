import type { Exclusion } from '@cairn/contracts/cycle.values';
import type { Personal } from '@cairn/contracts/personal';
import { fixed } from '@cairn/read-model/compiled-once';
import { type RawBuilder, sql } from 'kysely';
import { personName } from '../people/name.sql.ts';

/** Whose employment is excluded; without a person while nobody is registered with it. */
export type Excluded = Exclusion & { personId: string | null; personName: Personal | null };

/** What is said of employments of cycle `c`, up to the position that the cycle has: it may be that of then. */
const said = sql`review.taking_part t where t.cycle_id = c.cycle_id and t.position <= c.position`;

/** Who is eligible in cycle `c`, in the order in which they were first named. */
const eligible: RawBuilder<unknown> = sql`case when c.everyone then to_jsonb('everyone'::text) else (
  select coalesce(jsonb_agg(t.employment_id order by t.position, t.place), '[]') from (
    select distinct on (t.employment_id) t.* from ${said} and t.excluded_for is null
    order by t.employment_id, t.position, t.place) t) end`;

/** Who is excluded from cycle `c` and why, in the order in which they were excluded. Their last reason counts. */
const exclusions: RawBuilder<unknown> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('employmentId', t.employment_id, 'personId', e.person_id,
    'personName', ${personName(sql`e.person_id`)}, 'reason', t.excluded_for) order by t.position, t.place), '[]') from (
    select distinct on (t.employment_id) t.* from ${said}
    order by t.employment_id, t.position desc, t.place desc) t
  left join review.employment e on e.employment_id = t.employment_id where t.excluded_for is not null)`;

/** Both, as columns of cycle `c`. */
export const takingPart = fixed(sql`${eligible} as eligible, ${exclusions} as exclusions`);

/** Why cycle `c` excludes an employment; null if it does not. */
export const exclusionOf = (
  employmentId: RawBuilder<unknown>,
): RawBuilder<Exclusion['reason'] | null> => sql`(
  select t.excluded_for from ${said} and t.employment_id = ${employmentId}
  order by t.position desc, t.place desc limit 1)`;

/** Whether cycle `c` names an employment among the eligible ones, or names everyone. */
export const isNamed = (employmentId: RawBuilder<unknown>): RawBuilder<boolean> => sql`(c.everyone or exists (
  select from ${said} and t.employment_id = ${employmentId} and t.excluded_for is null))`;
