import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import fc from 'fast-check';

export const people = ['ann', 'ben', 'cleo', 'dan', 'eve'] as const;
export const anyPerson = fc.constantFrom(...people);

export const units = ['north', 'south'] as const;

const occurredAt = '2025-01-01T00:00:00.000Z';
const dayAt = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);

/** A day in the time in which employments begin and end, and managers are assigned. */
export const anyDay = fc.nat(25).map(dayAt);

/** A person's employments: one that goes on, one that ends, or one that ends and another that begins later. */
const anyEmployments = fc.record({
  from: fc.nat(5),
  days: fc.nat(10),
  after: fc.oneof(fc.constantFrom('stays', 'leaves'), fc.nat(5)),
});
type Employments = typeof anyEmployments extends fc.Arbitrary<infer E> ? E : never;

const employments = (personId: string, { from, days, after }: Employments): PersonEvent[] => {
  const employed = (nth: number, day: number): PersonEvent => ({
    type: 'PersonEmployed',
    data: { personId, employmentId: `${personId} ${nth}`, effectiveFrom: dayAt(day), occurredAt },
  });
  if (after === 'stays') return [employed(1, from)];
  const effectiveTo = dayAt(from + days);
  const ended = { personId, employmentId: `${personId} 1`, effectiveTo, occurredAt };
  const left: PersonEvent[] = [employed(1, from), { type: 'EmploymentEnded', data: ended }];
  return typeof after === 'number' ? [...left, employed(2, from + days + 1 + after)] : left;
};

type Assigned = Extract<PersonEvent, { type: 'ManagerAssigned' }>;

const takenBack = ({ data: { personId, employmentId, relation, effectiveFrom } }: Assigned): PersonEvent => ({
  type: 'PersonMoveTakenBack',
  data: { personId, employmentId, kind: relation, effectiveFrom, reason: 'The team stays', occurredAt },
});

/** In an employment that may not exist, from a day that may lie outside it. */
const anyAssignment: fc.Arbitrary<Assigned> = fc
  .record({
    personId: anyPerson,
    nth: fc.constantFrom(1, 1, 2),
    managerId: anyPerson,
    relation: fc.constantFrom('line', 'line', 'line', 'matrix'),
    effectiveFrom: anyDay,
  })
  .map(({ nth, ...given }) => ({
    type: 'ManagerAssigned',
    data: { ...given, employmentId: `${given.personId} ${nth}`, occurredAt },
  }));

/** In an employment that may not exist, from a day that may lie outside it. */
const anyPlacement: fc.Arbitrary<PersonEvent> = fc
  .record({
    personId: anyPerson,
    nth: fc.constantFrom(1, 1, 2),
    unitId: fc.constantFrom(...units),
    effectiveFrom: anyDay,
  })
  .map(({ nth, ...given }) => ({
    type: 'UnitAssigned',
    data: { ...given, employmentId: `${given.personId} ${nth}`, occurredAt },
  }));

/**
 * The events of five people: employments, departures, re-hires, units, and managers that may lie ahead, form a loop or be
 * taken back.
 */
export const anyOrganisation: fc.Arbitrary<PersonEvent[]> = fc
  .tuple(
    fc.tuple(...people.map(() => anyEmployments)),
    fc.array(anyAssignment, { minLength: 10, maxLength: 25 }),
    fc.array(anyPlacement, { maxLength: 10 }),
  )
  .chain(([employed, assigned, placed]) =>
    fc
      .subarray(assigned, { maxLength: 5 })
      .map((begun) => [
        ...people.flatMap((personId, i) => employments(personId, employed[i] as Employments)),
        ...assigned,
        ...placed,
        ...begun.map(takenBack),
      ]),
  );

/** Reads each person's state from these events. */
export const statesIn = (events: readonly PersonEvent[]): ((personId: string) => PersonState) => {
  const states = new Map<string, PersonState>();
  const stateOf = (personId: string): PersonState => states.get(personId) ?? { status: 'unset' };
  for (const event of events)
    states.set(event.data.personId, evolvePerson(stateOf(event.data.personId), event));
  return stateOf;
};
