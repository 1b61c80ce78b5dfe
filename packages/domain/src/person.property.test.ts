import type { PersonCommand } from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { checked, rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf } from './command.fixture.ts';
import { person } from './person.decider.ts';
import { employmentOn, isWithin, lineManagerOn, type PersonState } from './person.state.ts';

const personId = uuid(1);
const facts = { known: true, presence: 'employed', loopOn: null, timeZone: 'UTC' } as const;

const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const employments = fc.integer({ min: 10, max: 13 }).map(uuid);
const named = fc.option(employments, { nil: undefined, freq: 3 });
const reason = 'A typing error';
const dated = { employmentId: named, effectiveFrom: days };

const commands: fc.Arbitrary<PersonCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(commandOf('RegisterPerson', { personId, name: 'A name' })) },
  {
    weight: 4,
    arbitrary: fc
      .record({ employmentId: employments, effectiveFrom: days })
      .map((given) => commandOf('EmployPerson', { personId, ...given })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ employmentId: employments, effectiveTo: days })
      .map((given) => commandOf('EndEmployment', { personId, reason, ...given })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ managerId: employments, relation: fc.constantFrom('line', 'matrix'), ...dated })
      .map((given) => commandOf('AssignManager', { personId, reason, ...given })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ level: fc.constantFrom('junior', 'senior'), ...dated })
      .map((given) => commandOf('AssignLevel', { personId, reason, ...given })),
  },
);

const run = (asks: readonly PersonCommand[]): PersonState => {
  let state = person.initial;
  for (const command of asks) {
    let events: readonly PersonEvent[] = [];
    rejectionOf(() => (events = person.decide(command, state, facts)));
    state = events.map(checked).reduce(person.evolve, state);
  }
  return state;
};

const histories = fc.array(commands, { minLength: 5, maxLength: 40 });
const everyDay = Array.from({ length: 28 }, (_, n) => `2026-02-${String(n + 1).padStart(2, '0')}`);

test('a person never has two employments on one day', () => {
  fc.assert(
    fc.property(histories, (asks) => {
      const state = run(asks);
      const all = state.status === 'registered' ? state.employments : [];
      for (const day of everyDay)
        expect(all.filter((each) => isWithin(each, day)).length).toBe(employmentOn(state, day) ? 1 : 0);
    }),
  );
});

test('an accepted assignment is in force on its first day, and decides nothing if repeated', () => {
  fc.assert(
    fc.property(histories, employments, days, (asks, managerId, day) => {
      const state = run(asks);
      const data = { personId, managerId, relation: 'line' as const, effectiveFrom: day, reason };
      const command = commandOf('AssignManager', data);
      let events: readonly PersonEvent[] = [];
      const refusal = rejectionOf(() => (events = person.decide(command, state, facts)));
      const after = events.reduce(person.evolve, state);
      expect(lineManagerOn(after, day)).toBe(refusal ? null : managerId);
      expect(rejectionOf(() => (events = person.decide(command, after, facts)))?.code).toBe(refusal?.code);
      if (!refusal) expect(events).toEqual([]);
    }),
  );
});
