import { dayOf } from '@cairn/contracts/day';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolvePerson, lineManagerOn, type PersonState } from '@cairn/domain/person.state';
import { ddl } from '@cairn/read-model/ddl';
import { assignmentTable, employmentTable } from '@cairn/read-model/people.tables';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { rowStatements } from '@cairn/read-model/rows';
import { type Expression, sql } from 'kysely';
import { createLogger } from '@cairn/runtime/logger';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directReportsOf, lineAbove, reportsOf } from './reporting-line.sql.ts';
import { sameLogAlways } from '../asking/same-log.fixture.ts';
import { select } from '../asking/select.ts';

const logger = createLogger({ service: 'query-service', level: 'silent' });
let postgres: Postgres;
beforeAll(async () => {
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const statement of ddl('review', [employmentTable, assignmentTable], 1))
    await postgres.query(statement);
});
afterAll(() => postgres.close());

const people = ['a', 'b', 'c', 'd', 'e'];
const nthDay = (n: number): string => dayOf(Date.UTC(2025, 0, 1 + n));

/** Each person has one employment or two; each line is a manager from a day on, in one of them. */
const organisation = fc.record({
  employments: fc.tuple(
    ...people.map(() => fc.record({ from: fc.nat(5), days: fc.nat(10), again: fc.option(fc.nat(5)) })),
  ),
  lines: fc.array(
    fc.record({
      person: fc.nat(4),
      manager: fc.nat(4),
      relation: fc.constantFrom('line' as const, 'line' as const, 'matrix' as const),
      second: fc.boolean(),
      from: fc.nat(25),
    }),
    { maxLength: 25 },
  ),
});
type Organisation = typeof organisation extends fc.Arbitrary<infer O> ? O : never;

const occurredAt = '2025-01-01T00:00:00.000Z';

const eventsOf = ({ employments, lines }: Organisation): PersonEvent[] => [
  ...employments.flatMap(({ from, days, again }, i): PersonEvent[] => {
    const personId = people[i] ?? '';
    const employed = (nth: number, day: number): PersonEvent => ({
      type: 'PersonEmployed',
      data: { personId, employmentId: `${personId}${nth}`, effectiveFrom: nthDay(day), occurredAt },
    });
    if (again === null) return [employed(1, from)];
    const effectiveTo = nthDay(from + days);
    const ended = { personId, employmentId: `${personId}1`, effectiveTo, occurredAt };
    return [
      employed(1, from),
      { type: 'EmploymentEnded', data: ended },
      employed(2, from + days + 1 + again),
    ];
  }),
  ...lines.map(({ person, manager, relation, second, from }): PersonEvent => {
    const personId = people[person] ?? '';
    const nth = second && employments[person]?.again !== null ? 2 : 1;
    const data = { personId, employmentId: `${personId}${nth}`, managerId: people[manager] ?? '', relation };
    return { type: 'ManagerAssigned', data: { ...data, effectiveFrom: nthDay(from), occurredAt } };
  }),
];

const store = async (events: readonly PersonEvent[]): Promise<void> => {
  await postgres.query('truncate review.employment, review.assignment');
  const ends = new Map(
    events.flatMap(({ type, data }) =>
      type === 'EmploymentEnded' ? [[data.employmentId, data.effectiveTo]] : [],
    ),
  );
  const employments = events.flatMap(({ type, data }) =>
    type === 'PersonEmployed'
      ? [
          {
            employment_id: data.employmentId,
            person_id: data.personId,
            effective_from: data.effectiveFrom,
            effective_to: ends.get(data.employmentId) ?? null,
          },
        ]
      : [],
  );
  const assignments = events.flatMap(({ type, data }, i) =>
    type === 'ManagerAssigned'
      ? [
          {
            position: String(i),
            employment_id: data.employmentId,
            person_id: data.personId,
            kind: data.relation,
            value: data.managerId,
            effective_from: data.effectiveFrom,
          },
        ]
      : [],
  );
  for (const [table, rows] of [
    [employmentTable, employments] as const,
    [assignmentTable, assignments] as const,
  ]) {
    const { text, values } = rowStatements('review', table).insert(rows);
    await postgres.query(text, values);
  }
};

const states = (events: readonly PersonEvent[]): Map<string, PersonState> =>
  new Map(
    people.map((id) => [
      id,
      events
        .filter(({ data }) => data.personId === id)
        .reduce<PersonState>(evolvePerson, { status: 'unset' }),
    ]),
  );

const below = (managers: ReadonlyMap<string, string | null>, top: string): string[] => {
  const found = new Set([top]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [person, manager] of managers) if (manager !== null && found.has(manager)) found.add(person);
  }
  return [...found].filter((person) => person !== top).sort();
};

const above = (managers: ReadonlyMap<string, string | null>, bottom: string): string[] | null => {
  const found = new Set<string>();
  for (
    let next = managers.get(bottom);
    next !== undefined && next !== null && !found.has(next);
    next = managers.get(next)
  )
    found.add(next);
  return found.size > 0 ? [...found].sort() : null;
};

test('finds the same people above and below each person as the domain does, on each day and in circles too', async () => {
  const ids = async (query: Expression<unknown>) =>
    (
      await select(
        { postgres, logger, sameLog: sameLogAlways },
        sql<{ person_id: string }>`select * from ${query} found order by 1`,
      )
    ).map(({ person_id }) => person_id);
  const lineOf = async (person: string, day: string) => {
    const query = sql<{ line: string[] | null }>`select ${lineAbove(sql`${person}::text`, day)} as line`;
    return (await select({ postgres, logger, sameLog: sameLogAlways }, query))[0]?.line;
  };
  await fc.assert(
    fc.asyncProperty(organisation, fc.nat(25), async (given, n) => {
      const events = eventsOf(given);
      await store(events);
      const day = nthDay(n);
      const managers = new Map([...states(events)].map(([id, state]) => [id, lineManagerOn(state, day)]));
      for (const person of people) {
        const direct = people.filter((each) => managers.get(each) === person);
        expect(await ids(directReportsOf(person, day))).toEqual(direct);
        expect(await ids(reportsOf(person, day))).toEqual(below(managers, person));
        expect(await lineOf(person, day)).toEqual(above(managers, person));
      }
    }),
    { numRuns: rounds(30) },
  );
});
