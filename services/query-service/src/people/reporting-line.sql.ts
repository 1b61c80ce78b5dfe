import { type RawBuilder, sql } from 'kysely';
import { type SqlViewer, todayInSql } from '../asking/viewer.sql.ts';
import { peopleNow, type PeopleTables } from './people.tables.ts';

/** A day, or the expression for one. */
export type Day = string | RawBuilder<string>;

/** Whether a person is employed on a day. */
export const isEmployed = (
  personId: RawBuilder<unknown>,
  day: Day,
  { employment }: PeopleTables = peopleNow,
): RawBuilder<boolean> => sql`exists (
  select from ${employment} present where present.person_id = ${personId}
    and present.effective_from <= ${day}::date
    and (present.effective_to is null or present.effective_to >= ${day}::date))`;

/**
 * Keeps, of the line assignments `held`, those that lead up the line on a day: of the employment that holds then, or
 * else of the person's last one, as assigned on its last day.
 */
const inForce = (day: Day, { employment, assignment }: PeopleTables = peopleNow): RawBuilder<unknown> => sql`
  join lateral (
    select last.employment_id, least(last.effective_to, ${day}::date) as on_day from ${employment} last
    where last.person_id = held.person_id and last.effective_from <= ${day}::date
    order by last.effective_from desc limit 1
  ) employment on employment.employment_id = held.employment_id
  where held.position = (
    select latest.position from ${assignment} latest
    where latest.employment_id = held.employment_id and latest.kind = 'line' and latest.person_id = held.person_id
      and latest.effective_from <= employment.on_day
    order by latest.effective_from desc, latest.position desc limit 1
  )`;

/**
 * The ids of everybody below a person on a day, at any depth and through people who have left; nobody if the person is
 * not employed then. A subquery with one column, `person_id`.
 */
export const reportsOf = (personId: string | RawBuilder<string>, day: Day): RawBuilder<unknown> => sql`(
  with recursive reports(person_id) as (
    select ${personId}::text where ${isEmployed(sql`${personId}::text`, day)}
    union
    select held.person_id
    from reports
    join review.assignment held on held.kind = 'line' and held.value = reports.person_id
    ${inForce(day)}
  )
  select person_id from reports where person_id <> ${personId}::text
)`;

/**
 * A `with` item that finds everybody below a viewer today once for a whole statement. Its other parts use it if their viewer says
 * `reportsFound`.
 */
export const reportsOnce = ({ personId, ...viewer }: SqlViewer): RawBuilder<unknown> =>
  sql`reports_found as materialized ${reportsOf(personId, todayInSql(viewer))}`;

/** The ids of everybody below a viewer today: a subquery. */
export const reportsTo = ({ personId, reportsFound, ...viewer }: SqlViewer): RawBuilder<unknown> =>
  reportsFound ? sql`(select person_id from reports_found)` : reportsOf(personId, todayInSql(viewer));

/** The ids of everybody below a manager today, who may be the viewer: a subquery. */
export const managedBy = (manager: string | RawBuilder<string>, viewer: SqlViewer): RawBuilder<unknown> =>
  manager === viewer.personId ? reportsTo(viewer) : reportsOf(manager, todayInSql(viewer));

/**
 * The ids of everybody above `personId` on a day, people who have left included, as an array: null at the top. If the
 * line runs in a circle through the person, the array is that circle, the person included.
 */
export const lineAbove = (
  personId: RawBuilder<unknown>,
  day: Day,
  tables: PeopleTables = peopleNow,
): RawBuilder<unknown> => sql`(
  with recursive above(person_id) as (
    select held.value from ${tables.assignment} held
    ${inForce(day, tables)} and held.kind = 'line' and held.person_id = ${personId}
    union
    select held.value from above
    join ${tables.assignment} held on held.kind = 'line' and held.person_id = above.person_id
    ${inForce(day, tables)}
  )
  select array_agg(person_id order by person_id) from above
)`;

/**
 * The ids of those whose line manager is this person on a day, or for whose line manager, who has left, this person
 * stands in: a subquery.
 */
export const directReportsOf = (personId: string | RawBuilder<string>, day: Day): RawBuilder<unknown> => sql`(
  with recursive direct(person_id) as (
    select ${personId}::text where ${isEmployed(sql`${personId}::text`, day)}
    union
    select held.person_id
    from direct
    join review.assignment held on held.kind = 'line' and held.value = direct.person_id
    ${inForce(day)}
      and (direct.person_id = ${personId}::text or not ${isEmployed(sql`direct.person_id`, day)})
  )
  select person_id from direct where person_id <> ${personId}::text
)`;

/** The nearest person above `personId` who is employed on a day; null if there is none. */
export const managerInOffice = (
  personId: RawBuilder<unknown>,
  day: Day,
  tables: PeopleTables = peopleNow,
): RawBuilder<string | null> => sql`(
  with recursive above(person_id, met) as (
    select held.value, array[held.person_id, held.value] from ${tables.assignment} held
    ${inForce(day, tables)} and held.kind = 'line' and held.person_id = ${personId} and held.value <> held.person_id
    union all
    select held.value, above.met || held.value from above
    join ${tables.assignment} held on held.kind = 'line' and held.person_id = above.person_id
    ${inForce(day, tables)} and not ${isEmployed(sql`above.person_id`, day, tables)} and held.value <> all(above.met)
  )
  select person_id from above where ${isEmployed(sql`above.person_id`, day, tables)}
)`;
