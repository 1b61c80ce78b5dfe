import { type RawBuilder, sql } from 'kysely';
import { peopleNow, type PeopleTables } from './people.tables.ts';

/** The ids of a unit and of all units below it on a day: a subquery with one column, `unit_id`. */
export const unitsUnder = (
  unitId: string,
  day: string,
  { unitMove }: PeopleTables = peopleNow,
): RawBuilder<unknown> => sql`(
  with recursive under(unit_id) as (
    select ${unitId}::text
    union
    select m.unit_id from under join ${unitMove} m on m.parent_id = under.unit_id
    where m.position = (
      select latest.position from ${unitMove} latest
      where latest.unit_id = m.unit_id and latest.effective_from <= ${day}::date
      order by latest.effective_from desc, latest.position desc limit 1)
  )
  select unit_id from under
)`;
