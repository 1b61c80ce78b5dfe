import { streamOf } from '@cairn/contracts/streams';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { employmentTable, personTable } from '@cairn/read-model/people.tables';
import type { RowOf } from '@cairn/read-model/table';
import { sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { Warning } from '../asking/warning.ts';
import type { QueryContext } from '../context.ts';
import {
  type Assigned,
  type AssignedNames,
  type Employment,
  employmentsOn,
  type ListedPerson,
  peopleAfter,
  type PeopleFilter,
  type PeopleOn,
} from './person.sql.ts';
import { peopleTables } from './people.tables.ts';
import { changesShown, type PersonChangeRow, showPersonChange } from './person-changes.ts';
import { dayShown } from './plans.sql.ts';
import { lineAbove, managerInOffice } from './reporting-line.sql.ts';

type Person = Pick<RowOf<typeof personTable>, 'person_id'> & {
  line: string[] | null;
  stands_in: string | null;
};

const personRow = fromJson(personTable);
const employmentRow = fromJson(employmentTable);

const showAssigned = (row: Assigned & AssignedNames) => ({
  unitId: row.unit_id,
  unitName: row.unit_name,
  level: row.level,
  location: row.location,
  lineManagerId: row.line_manager_id,
  lineManagerName: row.line_manager_name,
  matrixManagerId: row.matrix_manager_id,
  matrixManagerName: row.matrix_manager_name,
});

const nothingAssigned = {
  unitId: null,
  unitName: null,
  level: null,
  location: null,
  lineManagerId: null,
  lineManagerName: null,
  matrixManagerId: null,
  matrixManagerName: null,
};

const absence = ({ stands_in }: Person, managerId: string, day: string): Warning => {
  const instead = stands_in === null ? 'nobody above is' : `${stands_in} stands in`;
  return {
    code: 'person/manager-not-employed',
    detail: `On ${day} the line manager ${managerId} is not employed; ${instead}.`,
  };
};

const loop = ({ person_id, line }: Person, day: string): Warning[] => {
  if (!line?.includes(person_id)) return [];
  const circle = line.join(', ');
  return [
    {
      code: 'person/management-loop',
      detail: `On ${day} the line of managers runs in a circle through this person: ${circle}.`,
    },
  ];
};

const warningsFor = (person: Person, employments: readonly Employment[], day: string): Warning[] => {
  const managerId = employments.find(({ holds }) => holds)?.line_manager_id ?? null;
  const isManagerAway = managerId !== null && managerId !== person.stands_in;
  return [...(isManagerAway ? [absence(person, managerId, day)] : []), ...loop(person, day)];
};

/** A page of people, in the order in which they were registered, with what they are assigned on a day. */
export const peoplePage = async (context: QueryContext, filter: PeopleFilter, page: Page & PeopleOn) => {
  const [found] = await select(
    context,
    sql<{ head: Head; people: Json<ListedPerson>[] }>`
      select ${reviewHead} as head, ${jsonRows(peopleAfter(filter, page))} as people`,
  );
  const people = found?.people.map((person) => personRow(person)) ?? [];
  const { shown, next } = pageOf(people, page, (person) => person.position);
  return {
    people: shown.map((person) => ({
      personId: person.person_id,
      name: person.name,
      employmentId: person.employment_id,
      revision: person.revision,
      ...showAssigned(person),
    })),
    next,
    ...readUpTo([found?.head], {
      shown: streamsOf('person', shown, ({ person_id }) => person_id),
    }),
  };
};

/**
 * One person with every employment that the viewer sees, or undefined if there is none; the day decides which one holds.
 */
export const personOn = async (
  context: QueryContext,
  personId: string,
  { viewer, day: asked, knownAt, email }: PeopleOn & { email: boolean },
) => {
  const day = dayShown(viewer, asked);
  const tables = peopleTables(knownAt);
  const [found] = await select(
    context,
    sql<{
      head: Head;
      person: Json<RowOf<typeof personTable>>;
      line: string[] | null;
      stands_in: string | null;
      day: string;
      employments: Json<Employment>[];
      changes: Json<PersonChangeRow>[] | null;
    }>`
      select ${reviewHead} as head, to_json(p) as person, ${lineAbove(sql`p.person_id`, day, tables)} as line,
        ${managerInOffice(sql`p.person_id`, day, tables)} as stands_in, ${day}::text as day,
        ${jsonRows(employmentsOn(viewer, day, tables))} as employments, ${changesShown(viewer, knownAt)} as changes
      from review.person p where p.person_id = ${personId} and ${tables.registered(sql`p`)}`,
  );
  if (!found) return undefined;
  const person = personRow(found.person);
  const employments = found.employments.map(employmentRow);
  return {
    personId: person.person_id,
    name: person.name,
    email: email ? person.email : null,
    on: found.day,
    employments: employments.map((employment) => ({
      employmentId: employment.employment_id,
      from: employment.effective_from,
      to: employment.effective_to,
      holds: employment.holds,
      ...(employment.holds ? showAssigned(employment) : nothingAssigned),
    })),
    changes: found.changes?.map(showPersonChange) ?? null,
    warnings: warningsFor({ ...found, person_id: person.person_id }, employments, found.day),
    revision: person.revision,
    ...readUpTo([found.head], { shown: [streamOf('person', personId)] }),
  };
};
