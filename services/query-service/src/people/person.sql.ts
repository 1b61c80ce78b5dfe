import { personalContains, where } from '@cairn/read-model/conditions';
import type { Personal } from '@cairn/contracts/personal';
import type { employmentTable, personTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Page } from '../asking/page.ts';
import type { Viewer } from '../asking/viewer.ts';
import { personName, unitName } from './name.sql.ts';
import { dayOfUnits, dayShown, lastDayShown, seesEmployment } from './plans.sql.ts';
import { peopleNow, peopleTables, type PeopleTables } from './people.tables.ts';
import { type Day, lineAbove } from './reporting-line.sql.ts';
import { unitsUnder } from './unit-tree.sql.ts';

/** What a person is assigned on a day. */
export type Assigned = Record<
  'unit_id' | 'level' | 'location' | 'line_manager_id' | 'matrix_manager_id',
  string | null
>;

/** What the ids of an assignment are called today. */
export type AssignedNames = { unit_name: string | null } & Record<
  'line_manager_name' | 'matrix_manager_name',
  Personal | null
>;
export type ListedPerson = Omit<RowOf<typeof personTable>, 'email' | 'former_names'> &
  Assigned &
  AssignedNames & { employment_id: string | null };
export type Employment = RowOf<typeof employmentTable> & Assigned & AssignedNames & { holds: boolean };
/** Who looks at people, on which day, and up to when it was recorded; now, if that is not given. */
export type PeopleOn = { viewer: Viewer; day: string; knownAt?: Date | undefined };

export type PeopleFilter = {
  unit?: string | undefined;
  under?: string | undefined;
  name?: string | undefined;
  manager?: string | undefined;
  inCircle?: boolean | undefined;
};

const holdsOn = (day: Day): RawBuilder<boolean> =>
  sql`(e.effective_from <= ${day}::date and (e.effective_to is null or e.effective_to >= ${day}::date))`;

/** The employment `e` of `person p` that holds on a day. */
const employmentOn = (day: Day, { employment }: PeopleTables): RawBuilder<unknown> => sql`lateral (
  select e.* from ${employment} e where e.person_id = p.person_id and ${holdsOn(day)}
  order by e.effective_from desc limit 1) e`;

/** What employment `e` is assigned of one kind on a day: by the latest effective day, then by the latest event. */
const assignedOn = (day: Day, kind: string, { assignment }: PeopleTables): RawBuilder<string | null> => sql`(
  select a.value from ${assignment} a
  where a.person_id = e.person_id and a.employment_id = e.employment_id and a.kind = ${kind}::text
    and a.effective_from <= ${day}::date
  order by a.effective_from desc, a.position desc limit 1)`;

/** The unit of a person on a day, in the employment that holds then: a subquery with at most one row. */
export const unitOfPerson = (personId: string | RawBuilder<unknown>, day: Day): RawBuilder<unknown> => sql`(
  select ${assignedOn(day, 'unit', peopleNow)} from ${peopleNow.employment} e
  where e.person_id = ${personId} and e.effective_from <= ${day}::date
    and (e.effective_to is null or e.effective_to >= ${day}::date))`;

const allAssignedOn = (day: Day, tables: PeopleTables): RawBuilder<Assigned> => sql`
  ${assignedOn(day, 'unit', tables)} as unit_id, ${assignedOn(day, 'level', tables)} as level,
  ${assignedOn(day, 'location', tables)} as location,
  ${assignedOn(day, 'line', tables)} as line_manager_id, ${assignedOn(day, 'matrix', tables)} as matrix_manager_id`;

/** The rows `x` of a query with the names of what is assigned. */
const withNames = (rows: RawBuilder<unknown>, order: string): RawBuilder<never> => sql`(
  select x.*, ${unitName(sql`x.unit_id`)} as unit_name, ${personName(sql`x.line_manager_id`)} as line_manager_name,
    ${personName(sql`x.matrix_manager_id`)} as matrix_manager_name
  from ${rows} x order by ${sql.ref(`x.${order}`)})`;

/** Whether `person p` is above themself in the line of managers on a day. */
const inCircle = (day: Day, tables: PeopleTables): RawBuilder<boolean> =>
  sql`coalesce(p.person_id = any(${lineAbove(sql`p.person_id`, day, tables)}::text[]), false)`;

/** A page of people as they are on a day, and one person more if there is one. */
export const peopleAfter = (
  filter: PeopleFilter,
  { viewer, day: asked, knownAt, after, limit }: Page & PeopleOn,
): RawBuilder<ListedPerson> => {
  const day = dayShown(viewer, asked);
  const tables = peopleTables(knownAt);
  const people = sql`(
  select p.person_id, p.name, p.revision, p.position, e.employment_id, ${allAssignedOn(day, tables)}
  from review.person p left join ${employmentOn(day, tables)} on true
  ${where(
    sql`p.position > ${after}::bigint`,
    knownAt && tables.registered(sql`p`),
    filter.unit && sql`${assignedOn(day, 'unit', tables)} = ${filter.unit}`,
    filter.under &&
      sql`${assignedOn(day, 'unit', tables)} in ${unitsUnder(filter.under, { day: dayOfUnits(viewer, asked), tables })}`,
    filter.name && personalContains(sql`p.name`, filter.name),
    filter.manager &&
      sql`e.employment_id is not null and ${assignedOn(day, 'line', tables)} = ${filter.manager}`,
    filter.inCircle !== undefined && sql`${inCircle(day, tables)} = ${filter.inCircle}::boolean`,
  )}
  order by p.position limit ${limit + 1})`;
  return withNames(people, 'position');
};

/** The employments of `person p` that the viewer sees, and what each is assigned on a day. */
export const employmentsOn = (viewer: Viewer, day: Day, tables: PeopleTables): RawBuilder<Employment> =>
  withNames(
    sql`(
  select e.employment_id, e.person_id, e.effective_from, ${lastDayShown(viewer)} as effective_to,
    ${holdsOn(day)} as holds, ${allAssignedOn(day, tables)}
  from ${tables.employment} e where e.person_id = p.person_id and ${seesEmployment(viewer)})`,
    'effective_from',
  );
