import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import type { ListedPersonRow, PersonRow, UnitRows } from './people.view.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { directReportsOf, lineAbove } from './reporting-line.sql.ts';

/** The employment `e` of `person p` that holds on a day. */
const employmentOn = (day: string): RawBuilder<unknown> => sql`lateral (
  select e.* from review.employment e where e.person_id = p.person_id
    and e.effective_from <= ${day}::date and (e.effective_to is null or e.effective_to >= ${day}::date)
  order by e.effective_from desc limit 1) e`;

/** What is in force of one kind on a day in employment `e`: the latest day, then the latest event. */
const inForce = (kind: string, day: string): RawBuilder<unknown> => sql`(
  select a.value from review.assignment a
  where a.person_id = e.person_id and a.employment_id = e.employment_id and a.kind = ${kind}::text
    and a.effective_from <= ${day}::date
  order by a.effective_from desc, a.position desc limit 1)`;

const standing = (day: string): RawBuilder<unknown> => sql`
  ${inForce('unit', day)} as unit_id, ${inForce('level', day)} as level,
  ${inForce('line', day)} as line_manager_id, ${inForce('matrix', day)} as matrix_manager_id`;

/** Whether `person p` stands above themself on a day. */
const inCircle = (day: string): RawBuilder<unknown> =>
  sql`coalesce(p.person_id = any(${lineAbove(sql`p.person_id`, day)}::text[]), false)`;

export type PeopleFilter = {
  unit?: string | undefined;
  manager?: string | undefined;
  inCircle?: boolean | undefined;
};

/** People in the order in which they were registered, as they stand on a day. */
export const pageOfPeople = (
  filter: PeopleFilter,
  day: string,
  page: { after: string; limit: number },
): RawBuilder<{ head: Head; people: ListedPersonRow[] }> => sql`
  select ${reviewHead} as head, coalesce((
    select json_agg(to_json(page) order by page.position) from (
      select p.person_id, p.name, p.revision, p.position, e.employment_id, ${standing(day)}
      from review.person p left join ${employmentOn(day)} on true
      ${where(
        sql`p.position > ${page.after}::bigint`,
        filter.unit && sql`${inForce('unit', day)} = ${filter.unit}`,
        filter.manager && sql`p.person_id in ${directReportsOf(filter.manager, day)}`,
        filter.inCircle !== undefined && sql`${inCircle(day)} = ${filter.inCircle}::boolean`,
      )}
      order by p.position limit ${page.limit}) page), '[]') as people`;

/** One person with every employment, as each stands on a day. */
export const onePerson = (personId: string, day: string): RawBuilder<PersonRow> => sql`
  select ${reviewHead} as head, p.person_id, p.name, p.email, p.revision, ${lineAbove(sql`p.person_id`, day)} as line, coalesce((
    select json_agg(to_json(one) order by one.effective_from) from (
      select e.*, (e.effective_from <= ${day}::date and (e.effective_to is null or e.effective_to >= ${day}::date)) as holds,
        ${standing(day)}
      from review.employment e where e.person_id = p.person_id) one), '[]') as employments
  from review.person p where p.person_id = ${personId}`;

/** Units in the order in which they were founded, with what they stand under on a day. */
export const pageOfUnits = (day: string, page: { after: string; limit: number }): RawBuilder<UnitRows> => sql`
  select ${reviewHead} as head,
    (select revision from review.unit_move order by position desc limit 1) as tree_revision, coalesce((
    select json_agg(to_json(page) order by page.position) from (
      select u.*, (
        select m.parent_id from review.unit_move m where m.unit_id = u.unit_id and m.effective_from <= ${day}::date
        order by m.effective_from desc, m.position desc limit 1) as parent_id
      from review.unit u where u.position > ${page.after}::bigint
      order by u.position limit ${page.limit}) page), '[]') as units`;
