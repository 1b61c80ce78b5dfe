import type { PersonEvent } from '@cairn/contracts/person.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { noPersonFacts as facts, person } from './person.decider.ts';

const personId = uuid(1);
const [first, second] = [uuid(10), uuid(11)];
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, name: 'A name', occurredAt: now },
};
const employed = (employmentId: string, effectiveFrom: string, effectiveTo?: string): PersonEvent => ({
  type: 'PersonEmployed',
  data: { personId, employmentId, effectiveFrom, ...(effectiveTo && { effectiveTo }), occurredAt: now },
});
const employ = (employmentId: string, effectiveFrom: string, effectiveTo?: string) =>
  commandOf('EmployPerson', { personId, employmentId, effectiveFrom, ...(effectiveTo && { effectiveTo }) });

describe('an employment before a known one', () => {
  const known = [registered, employed(second, '2025-01-01')] as const;

  test('is added if it ends before the known one begins', () => {
    given(person, ...known)
      .when(employ(first, '2020-01-01', '2024-06-30'), facts)
      .decides(employed(first, '2020-01-01', '2024-06-30'));
  });
  test('is refused without a last day, or with one in the known employment', () => {
    for (const to of [undefined, '2025-01-01'])
      given(person, ...known)
        .when(employ(first, '2020-01-01', to), facts)
        .refuses('person/already-employed', 'effectiveTo');
    given(person, ...known)
      .when(employ(first, '2020-01-01', '2019-12-31'), facts)
      .refuses('person/ends-before-it-begins', 'effectiveTo');
  });
});

describe('correcting a hire date', () => {
  const history = [registered, employed(first, '2020-01-01', '2020-12-31'), employed(second, '2022-01-01')];
  const correct = (employmentId: string, effectiveFrom: string) =>
    commandOf('CorrectHireDate', { personId, employmentId, effectiveFrom, reason: 'A typing error' });

  test('moves the first day of an employment, earlier or later', () => {
    for (const effectiveFrom of ['2021-06-01', '2022-06-01']) {
      const data = {
        personId,
        employmentId: second,
        effectiveFrom,
        reason: 'A typing error',
        occurredAt: now,
      };
      given(person, ...history)
        .when(correct(second, effectiveFrom), facts)
        .decides({ type: 'HireDateCorrected', data });
    }
  });
  test('decides nothing for the day that is recorded', () => {
    given(person, ...history)
      .when(correct(second, '2022-01-01'), facts)
      .decidesNothing();
  });
  test('is refused after the last day, into another employment, and for an unknown one', () => {
    given(person, ...history)
      .when(correct(first, '2021-01-01'), facts)
      .refuses('person/ends-before-it-begins', 'effectiveFrom');
    given(person, ...history)
      .when(correct(second, '2020-12-31'), facts)
      .refuses('person/already-employed', 'effectiveFrom');
    given(person, ...history)
      .when(correct(uuid(12), '2020-12-31'), facts)
      .refuses('person/unknown-employment', 'employmentId');
  });
});

test('a person is renamed with a reason', () => {
  const data = { personId, name: 'Another name', reason: 'Married' };
  given(person, registered)
    .when(commandOf('RenamePerson', data), facts)
    .decides({ type: 'PersonRenamed', data: { ...data, occurredAt: now } });
});
