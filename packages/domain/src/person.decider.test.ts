import { given, stateAfter } from '@cairn/testing/given-when-then';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { person } from './person.decider.ts';
import { employmentOn, levelOn, lineManagerOn, managersOn, unitOn } from './person.state.ts';

const [personId, boss, otherBoss] = [uuid(1), uuid(2), uuid(3)];
const [employmentId, secondEmployment] = [uuid(11), uuid(12)];
const [unitId, otherUnit] = [uuid(21), uuid(22)];
const occurredAt = now;
const none = { known: true, loopOn: null };

const registered: PersonEvent = { type: 'PersonRegistered', data: { personId, name: 'Ines', occurredAt } };
const employed = (effectiveFrom: string, id = employmentId): PersonEvent => ({
  type: 'PersonEmployed',
  data: { personId, employmentId: id, effectiveFrom, occurredAt },
});
const ended = (effectiveTo: string): PersonEvent => ({
  type: 'EmploymentEnded',
  data: { personId, employmentId, effectiveTo, occurredAt },
});
const managed = (
  managerId: string,
  effectiveFrom: string,
  relation: 'line' | 'matrix' = 'line',
): PersonEvent => ({
  type: 'ManagerAssigned',
  data: { personId, employmentId, managerId, relation, effectiveFrom, occurredAt },
});
const placed = (unit: string, effectiveFrom: string): PersonEvent => ({
  type: 'UnitAssigned',
  data: { personId, employmentId, unitId: unit, effectiveFrom, occurredAt },
});

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
  test('keeps no name in its state', () => {
    expect(JSON.stringify(stateAfter(person, [registered]))).not.toContain('Ines');
  });
  test('refuses whatever is asked for a person who is not registered', () => {
    given(person).when(assignManager(boss, '2026-01-01'), none).refuses('person/unknown');
  });
});

describe('employing', () => {
  const employ = (effectiveFrom: string, id = employmentId) =>
    commandOf('EmployPerson', { personId, employmentId: id, effectiveFrom });
  const end = (effectiveTo: string) => commandOf('EndEmployment', { personId, employmentId, effectiveTo });

  test('employs a registered person', () => {
    given(person, registered).when(employ('2026-01-01'), none).decides(employed('2026-01-01'));
  });
  test('employs somebody again from the day after the last', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2026-01-01', secondEmployment), none)
      .decides(employed('2026-01-01', secondEmployment));
  });
  test('decides nothing when the same employment is asked for again, also after its end', () => {
    given(person, registered, employed('2025-01-01')).when(employ('2025-01-01'), none).decidesNothing();
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2025-01-01'), none)
      .decidesNothing();
  });
  test('refuses another employment under the id of a former one', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(employ('2026-01-01'), none)
      .refuses('person/employment-exists', 'employmentId');
  });
  test('refuses a second employment while the first goes on, naming the day', () => {
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
  test('decides nothing on an employment that ended that day', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(end('2025-12-31'), none)
      .decidesNothing();
  });
  test('moves the end of an employment', () => {
    given(person, registered, employed('2025-01-01'), ended('2025-12-31'))
      .when(end('2025-11-30'), none)
      .decides(ended('2025-11-30'));
  });
  test('refuses an end before the first day', () => {
    given(person, registered, employed('2025-01-01'))
      .when(end('2024-12-31'), none)
      .refuses('person/ends-before-it-begins', 'effectiveTo');
  });
  test('refuses to move the end into the next employment', () => {
    const twice = [employed('2025-01-01'), ended('2025-06-30'), employed('2026-01-01', secondEmployment)];
    given(person, registered, ...twice)
      .when(end('2026-01-01'), none)
      .refuses('person/already-employed', 'effectiveTo');
  });
  test('refuses to end an employment of nobody', () => {
    given(person, registered).when(end('2025-12-31'), none).refuses('person/unknown-employment');
  });
});

describe('assigning a manager', () => {
  const before = [registered, employed('2025-01-01')] as const;

  test('assigns a line manager in the employment of that day', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01'), none)
      .decides(managed(boss, '2026-01-01'));
  });
  test('assigns a manager ahead of time', () => {
    given(person, ...before)
      .when(assignManager(boss, '2027-01-01'), none)
      .decides(managed(boss, '2027-01-01'));
  });
  test('decides nothing where it is already so', () => {
    given(person, ...before, managed(boss, '2026-01-01'))
      .when(assignManager(boss, '2026-03-01'), none)
      .decidesNothing();
  });
  test('takes the line manager for a matrix manager, too', () => {
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
      .when(assignManager(boss, '2026-01-01'), { known: false, loopOn: null })
      .refuses('person/unknown-manager', 'managerId');
  });
  test('refuses a line manager who stands below the person', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01'), { known: true, loopOn: '2026-02-01' })
      .refuses('person/management-loop', 'managerId');
  });
  test('takes somebody below the person as matrix manager', () => {
    given(person, ...before)
      .when(assignManager(boss, '2026-01-01', 'matrix'), { known: true, loopOn: '2026-01-01' })
      .decides(managed(boss, '2026-01-01', 'matrix'));
  });
  test('refuses an assignment outside of any employment', () => {
    given(person, ...before)
      .when(assignManager(boss, '2024-12-31'), none)
      .refuses('person/not-employed', 'effectiveFrom');
    given(person, ...before, ended('2025-12-31'))
      .when(assignManager(boss, '2026-01-01'), none)
      .refuses('person/not-employed', 'effectiveFrom');
  });
  test('refuses an employment that is not the person’s', () => {
    const data = { personId, employmentId: uuid(99), managerId: boss, effectiveFrom: '2026-01-01' };
    given(person, ...before)
      .when(commandOf('AssignManager', { ...data, relation: 'line' as const }), none)
      .refuses('person/unknown-employment', 'employmentId');
  });
});

describe('assigning a unit and a level', () => {
  const before = [registered, employed('2025-01-01')] as const;
  const place = commandOf('AssignUnit', { personId, unitId, effectiveFrom: '2026-01-01' });
  const grade = commandOf('AssignLevel', { personId, level: 'senior', effectiveFrom: '2026-01-01' });
  const graded: PersonEvent = {
    type: 'LevelAssigned',
    data: { personId, employmentId, level: 'senior', effectiveFrom: '2026-01-01', occurredAt },
  };

  test('assigns a unit once', () => {
    given(person, ...before)
      .when(place, none)
      .decides(placed(unitId, '2026-01-01'));
    given(person, ...before, placed(unitId, '2026-01-01'))
      .when(place, none)
      .decidesNothing();
  });
  test('refuses a unit that was not founded', () => {
    given(person, ...before)
      .when(place, { known: false, loopOn: null })
      .refuses('person/unknown-unit', 'unitId');
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

describe('what holds on a day', () => {
  const history = [
    registered,
    employed('2025-01-01'),
    managed(otherBoss, '2026-07-01'),
    managed(boss, '2025-01-01'),
    managed(uuid(4), '2025-03-01', 'matrix'),
    placed(unitId, '2025-01-01'),
    placed(otherUnit, '2025-06-01'),
    placed(unitId, '2025-06-01'),
    ended('2026-12-31'),
  ];
  const state = stateAfter(person, history);

  test('the latest assignment by then holds, whenever it was recorded', () => {
    expect(lineManagerOn(state, '2026-06-30')).toBe(boss);
    expect(lineManagerOn(state, '2026-07-01')).toBe(otherBoss);
  });
  test('of two on one day the one recorded last holds', () => {
    expect(unitOn(state, employmentId, '2025-06-01')).toBe(unitId);
  });
  test('nothing holds before it began or beyond the employment', () => {
    expect(lineManagerOn(state, '2024-12-31')).toBeNull();
    expect(lineManagerOn(state, '2027-01-01')).toBeNull();
    expect(levelOn(state, employmentId, '2026-01-01')).toBeNull();
    expect(employmentOn(state, '2026-12-31')?.employmentId).toBe(employmentId);
    expect(employmentOn(state, '2027-01-01')).toBeUndefined();
  });
  test('line and matrix managers stand beside each other', () => {
    expect(managersOn(state, employmentId, '2026-01-01')).toEqual([
      { managerId: boss, relation: 'line' },
      { managerId: uuid(4), relation: 'matrix' },
    ]);
  });
});
