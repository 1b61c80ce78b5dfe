import { text, type Places } from './import.fields.ts';
import {
  idOf,
  type ImportKind,
  type Item,
  keyOf,
  ownId,
  personOf,
  type Step,
  WrongLine,
} from './import.step.ts';

/**
 * The columns of a file of people. `person`, `employment` and `manager` are the file's own ids, or ids that Cairn gave. A line describes an
 * employment from `effectiveFrom` on, which is its first day if the column is empty; further lines bring later changes and
 * further employments.
 */
const places: Places = {
  person: text('person'),
  name: text('name'),
  email: text('email'),
  employment: text('employment'),
  from: text('from'),
  to: text('effectiveTo'),
  effectiveFrom: text('effectiveFrom'),
  unit: text('unitId'),
  manager: text('managerId'),
  matrixManager: text('matrixManagerId'),
  level: text('level'),
  location: text('location'),
  reason: text('reason'),
  occurredAt: text('occurredAt'),
};

type Part = { at: Item; person: string; employment: string };

const keyIn = ({ person, employment }: Part, ...parts: readonly unknown[]): string =>
  keyOf(person, employment, ...parts);

const idOfEmployment = ({ employment, person }: Part) => idOf(employment, person);

const register = ({ at: { line, item }, person }: Part): Step => {
  const { name, email, occurredAt } = item;
  return {
    line,
    key: keyOf(person),
    command: 'RegisterPerson',
    body: { name, email, occurredAt, externalId: person },
  };
};

const employ = (part: Part): Step => {
  const { at, person, employment } = part;
  const { from, occurredAt } = at.item;
  return {
    line: at.line,
    key: keyIn(part),
    command: 'EmployPerson',
    ids: { personId: personOf(person) },
    body: { effectiveFrom: from, occurredAt, externalId: employment },
  };
};

const end = (part: Part): Step[] => {
  const { at, person } = part;
  const { effectiveTo, reason, occurredAt } = at.item;
  if (effectiveTo === undefined) return [];
  return [
    {
      line: at.line,
      key: keyIn(part, 'end', effectiveTo),
      command: 'EndEmployment',
      ids: { personId: personOf(person), employmentId: idOfEmployment(part) },
      body: { effectiveTo, reason, occurredAt },
    },
  ];
};

/** What a line assigns, each with the field of the command that names it. */
const assignments = [
  ['unitId', 'AssignUnit', 'unitId'],
  ['level', 'AssignLevel', 'level'],
  ['location', 'AssignLocation', 'location'],
  ['managerId', 'AssignManager', 'managerId'],
  ['matrixManagerId', 'AssignManager', 'managerId'],
] as const;

const assign = (part: Part, from: unknown): Step[] => {
  const { line, item } = part.at;
  const { effectiveFrom = item['from'] ?? from, reason, occurredAt } = item;
  return assignments.flatMap(([column, command, field]) => {
    const value = item[column];
    if (value === undefined) return [];
    const isManager = command === 'AssignManager';
    const relation = column === 'matrixManagerId' ? 'matrix' : 'line';
    const body = { employmentId: idOfEmployment(part), effectiveFrom, reason, occurredAt };
    return [
      {
        line,
        key: keyIn(part, column, effectiveFrom, value),
        command,
        ids: { personId: personOf(part.person) },
        body: { ...body, [field]: isManager ? personOf(value) : value, ...(isManager && { relation }) },
        // A manager may stand further down in the file.
        ...(isManager && { last: true as const }),
      },
    ];
  });
};

/** People with their employments, and what each employment is assigned from a day on. */
export const peopleFile: ImportKind = {
  path: '/v1/people/imports',
  places,
  mostInDryRun: 60_000,
  // A leaver is assigned as the manager of others before their own employment ends.
  orderLast: (a, b) => Number(a.command === 'EndEmployment') - Number(b.command === 'EndEmployment'),
  reader: () => {
    const people = new Set<string>();
    const employments = new Map<string, unknown>();
    const ends = new Map<string, Step[]>();
    return (at) => {
      const person = ownId(at, 'person');
      const employment = at.item['employment'] === undefined ? 'first' : ownId(at, 'employment');
      const part = { at, person, employment };
      const isMade = (given: string) => idOf(given) !== given;
      const isNewPerson = isMade(person) && !people.has(person);
      const isNewEmployment = isMade(part.employment) && !employments.has(keyIn(part));
      if (isNewEmployment && at.item['from'] === undefined)
        throw new WrongLine(at, 'from', 'the first day of the employment is missing');
      people.add(person);
      if (isNewEmployment) employments.set(keyIn(part), at.item['from']);
      const before = isNewEmployment ? (ends.get(person) ?? []) : [];
      const ending = end(part);
      if (ending.length > 0) ends.set(person, ending);
      return [
        ...(isNewPerson ? [register(part)] : []),
        ...(isNewEmployment ? [...before, employ(part)] : []),
        ...assign(part, employments.get(keyIn(part))),
        ...ending.map((step) => ({ ...step, last: true as const })),
      ];
    };
  },
};
