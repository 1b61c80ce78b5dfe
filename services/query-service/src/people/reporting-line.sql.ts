import { type RawBuilder, sql } from 'kysely';

/** Keeps, of the line assignments `held`, those in force on a day in an employment that holds on it. */
const inForce = (day: string): RawBuilder<unknown> => sql`
  join review.employment on employment.employment_id = held.employment_id
    and employment.effective_from <= ${day}::date
    and (employment.effective_to is null or employment.effective_to >= ${day}::date)
  where held.position = (
    select latest.position from review.assignment latest
    where latest.employment_id = held.employment_id and latest.kind = 'line' and latest.person_id = held.person_id
      and latest.effective_from <= ${day}::date
    order by latest.effective_from desc, latest.position desc limit 1
  )`;

/**
 * The ids of everybody below a person on a day, at any depth, by the line managers in force then. A subquery with one
 * column, `person_id`.
 */
export const reportsOf = (personId: string, day: string): RawBuilder<unknown> => sql`(
  with recursive reports(person_id) as (
    select ${personId}::text
    union
    select held.person_id
    from reports
    join review.assignment held on held.kind = 'line' and held.value = reports.person_id
    ${inForce(day)}
  )
  select person_id from reports where person_id <> ${personId}::text
)`;

/**
 * The ids of everybody above `personId` on a day, as an array: null at the top. If the line runs in a circle through the
 * person, the array is that circle, the person included.
 */
export const lineAbove = (personId: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`(
  with recursive above(person_id) as (
    select held.value from review.assignment held
    ${inForce(day)} and held.kind = 'line' and held.person_id = ${personId}
    union
    select held.value from above
    join review.assignment held on held.kind = 'line' and held.person_id = above.person_id
    ${inForce(day)}
  )
  select array_agg(person_id order by person_id) from above
)`;

/** The ids of a person's direct reports on a day: a subquery. */
export const directReportsOf = (personId: string, day: string): RawBuilder<unknown> => sql`(
  select held.person_id from review.assignment held
  ${inForce(day)} and held.kind = 'line' and held.value = ${personId}::text
)`;
