import { given, stateAfter } from '@cairn/testing/given-when-then';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { person, type PersonFacts } from './person.decider.ts';
import {
  personId,
  boss,
  employmentId,
  secondEmployment,
  unitId,
  registered,
  employed,
  ended,
  managed,
  placed,
} from './person.fixture.ts';

const none: PersonFacts = { known: true, presence: 'employed', loopOn: null, timeZone: 'UTC' };

const assignManager = (managerId: string, effectiveFrom: string, relation: 'line' | 'matrix' = 'line') =>
  commandOf('AssignManager', { personId, managerId, relation, effectiveFrom });

describe('registering', () => {
  test('registers a person', () => {
    given(person)
      .when(commandOf('RegisterPerson', { personId, name: 'Ines' }), none)
      .decides(registered);
  });
  test('refuses to register a person twice', () => {
    given(person, registered)
      .when(commandOf('RegisterPerson', { personId, name: 'Ines' }), none)
      .refuses('person/already-registered');
  });
  test('decides nothing if a person with the same external id is registered', () => {
    given(person, registered)
      .when(commandOf('RegisterPerson', { personId, name: 'Ines', externalId: 'E-17' }), none)
      .decidesNothing();
  });
  test('the state of a person holds no name', () => {
    expect(JSON.stringify(stateAfter(person, [registered]))).not.toContain('Ines');
  });
  test('refuses every command to a person who is not registered', () => {
    given(person).when(assignManager(boss, '2026-01-01'), none).refuses('person/unknown');
  });
});

describe('employing', () => {
  const employ = (effectiveFrom: string, id = employmentId) =>
    commandOf('EmployPerson', { personId, employmentId: id, effectiveFrom });
  const end = (effectiveTo: string, why: { reason?: string } = {}) =>
    commandOf('EndEmployment', { personId, employmentId, effectiveTo, ...why });

  test('employs a registered person', () => {
    given(person, registered).when(employ('2026-01-01'), none).decides(employed('2026-01-01'));
  });
  test('employs a person again from the day after their last employment', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2026-01-01', secondEmployment), none)
      .decides(employed('2026-01-01', secondEmployment));
  });
  test('decides nothing for the same employment again, even after its end', () => {
    given(person, registered, employed('2025-01-01')).when(employ('2025-01-01'), none).decidesNothing();
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2025-01-01'), none)
      .decidesNothing();
  });
  test('refuses another employment with the id of an earlier one', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2026-01-01'), none)
      .refuses('person/employment-exists', 'externalId');
  });
  test('refuses another last day for the same employment, which would be lost', () => {
    const until = (effectiveTo: string) => {
      const { data, ...command } = employ('2025-01-01');
      return { ...command, data: { ...data, effectiveTo } };
    };
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(until('2025-12-31'), none)
      .decidesNothing();
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(until('2025-06-30'), none)
      .refuses('person/employment-exists', 'effectiveTo');
  });
  test('refuses a second employment during the first one, naming its first day', () => {
    given(person, registered, employed('2025-01-01'))
      .when(employ('2026-01-01', secondEmployment), none)
      .refuses('person/already-employed', 'effectiveFrom');
  });
  test('refuses a second employment on the last day of the first', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2025-12-31', secondEmployment), none)
      .refuses('person/already-employed', 'effectiveFrom');
  });
  test('ends an employment', () => {
    given(person, registered, employed('2025-01-01'))
      .when(end('2025-12-31'), none)
      .decides(ended('2025-12-31'));
  });
  test('decides nothing if the employment already ends on that day', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(end('2025-12-31'), none)
      .decidesNothing();
  });
  test('moves the end of an employment', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(end('2025-11-30', { reason: 'A typing error' }), none)
      .decides(ended('2025-11-30', { reason: 'A typing error' }));
  });
  test('refuses to end an employment before its first day', () => {
    given(person, registered, employed('2025-01-01'))
      .when(end('2024-12-31'), none)
      .refuses('person/ends-before-it-begins', 'effectiveTo');
  });
  test('refuses to move the end of an employment into the next one', () => {
    const twice = [employed('2025-01-01'), ended('2025-06-30'), employed('2026-01-01', secondEmployment)];
    given(person, registered, ...twice)
      .when(end('2026-01-01'), none)
      .refuses('person/already-employed', 'effectiveTo');
  });
  test('refuses to end an unknown employment', () => {
    given(person, registered).when(end('2025-12-31'), none).refuses('person/unknown-employment');
  });
});

describe('assigning a manager', () => {
  const before = [registered, employed('2025-01-01')] as const;

  test('assigns a line manager within the employment on that day', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01'), none)
      .decides(managed(boss, '2026-01-01'));
  });
  test('assigns a manager from a future day on', () => {
    given(person, ...before)
      .when(assignManager(boss, '2027-01-01'), none)
      .decides(managed(boss, '2027-01-01'));
  });
  test('decides nothing if the person already has this manager', () => {
    given(person, ...before, managed(boss, '2026-01-01'))
      .when(assignManager(boss, '2026-03-01'), none)
      .decidesNothing();
  });
  test('assigns the line manager as matrix manager too', () => {
    given(person, ...before, managed(boss, '2026-01-01'))
      .when(assignManager(boss, '2026-01-01', 'matrix'), none)
      .decides(managed(boss, '2026-01-01', 'matrix'));
  });
  test('refuses a person as their own manager', () => {
    given(person, ...before)
      .when(assignManager(personId, '2026-01-01'), none)
      .refuses('person/own-manager', 'managerId');
  });
  test('refuses a manager who is not registered', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01'), {
        known: false,
        presence: 'employed',
        loopOn: null,
        timeZone: 'UTC',
      })
      .refuses('person/unknown-manager', 'managerId');
  });
  test('refuses a line manager who reports to the person', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01'), {
        known: true,
        presence: 'employed',
        loopOn: '2026-02-01',
        timeZone: 'UTC',
      })
      .refuses('person/management-loop', 'managerId');
  });
  test('assigns a matrix manager who reports to the person', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01', 'matrix'), {
        known: true,
        presence: 'employed',
        loopOn: '2026-01-01',
        timeZone: 'UTC',
      })
      .decides(managed(boss, '2026-01-01', 'matrix'));
  });
  test('refuses an assignment outside every employment', () => {
    given(person, ...before)
      .when(assignManager(boss, '2024-12-31'), none)
      .refuses('person/not-employed', 'effectiveFrom');
    given(person, ...before, ended('2025-12-31'))
      .when(assignManager(boss, '2026-01-01'), none)
      .refuses('person/not-employed', 'effectiveFrom');
  });
  test('refuses an assignment to somebody else’s employment', () => {
    const data = { personId, employmentId: uuid(99), managerId: boss, effectiveFrom: '2026-01-01' };
    given(person, ...before)
      .when(commandOf('AssignManager', { ...data, relation: 'line' as const }), none)
      .refuses('person/unknown-employment', 'employmentId');
  });
});

describe('assigning a unit, a level and a location', () => {
  const before = [registered, employed('2025-01-01')] as const;
  const place = commandOf('AssignUnit', { personId, unitId, effectiveFrom: '2026-01-01' });
  const grade = commandOf('AssignLevel', { personId, level: 'senior', effectiveFrom: '2026-01-01' });
  const graded: PersonEvent = {
    type: 'LevelAssigned',
    data: { personId, employmentId, level: 'senior', effectiveFrom: '2026-01-01', occurredAt: now },
  };

  test('assigns a unit once', () => {
    given(person, ...before)
      .when(place, none)
      .decides(placed(unitId, '2026-01-01'));
    given(person, ...before, placed(unitId, '2026-01-01'))
      .when(place, none)
      .decidesNothing();
  });
  test('refuses to assign a unit that was not founded', () => {
    given(person, ...before)
      .when(place, { known: false, presence: 'employed', loopOn: null, timeZone: 'UTC' })
      .refuses('person/unknown-unit', 'unitId');
  });
  test('assigns a location once', () => {
    const place = commandOf('AssignLocation', { personId, location: 'Porto', effectiveFrom: '2026-01-01' });
    const located: PersonEvent = {
      type: 'LocationAssigned',
      data: { personId, employmentId, location: 'Porto', effectiveFrom: '2026-01-01', occurredAt: now },
    };
    given(person, ...before)
      .when(place, none)
      .decides(located);
    given(person, ...before, located)
      .when(place, none)
      .decidesNothing();
  });
  test('assigns a level once', () => {
    given(person, ...before)
      .when(grade, none)
      .decides(graded);
    given(person, ...before, graded)
      .when(grade, none)
      .decidesNothing();
  });
});
