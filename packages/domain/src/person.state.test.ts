import { stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { person } from './person.decider.ts';
import {
  boss,
  otherBoss,
  employmentId,
  unitId,
  otherUnit,
  registered,
  employed,
  ended,
  managed,
  placed,
} from './person.fixture.ts';
import { employmentOn, levelOn, lineManagerOn, managersOn, unitOn } from './person.state.ts';

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

  test('the latest assignment by that day is in force, whenever it was recorded', () => {
    expect(lineManagerOn(state, '2026-06-30')).toBe(boss);
    expect(lineManagerOn(state, '2026-07-01')).toBe(otherBoss);
  });
  test('of two assignments from one day, the one recorded last is in force', () => {
    expect(unitOn(state, employmentId, '2025-06-01')).toBe(unitId);
  });
  test('no assignment is in force before its first day or after the employment', () => {
    expect(lineManagerOn(state, '2024-12-31')).toBeNull();
    expect(lineManagerOn(state, '2027-01-01')).toBeNull();
    expect(levelOn(state, employmentId, '2026-01-01')).toBeNull();
    expect(employmentOn(state, '2026-12-31')?.employmentId).toBe(employmentId);
    expect(employmentOn(state, '2027-01-01')).toBeUndefined();
  });
  test('a person has a line and a matrix manager at the same time', () => {
    expect(managersOn(state, employmentId, '2026-01-01')).toEqual([
      { managerId: boss, relation: 'line' },
      { managerId: uuid(4), relation: 'matrix' },
    ]);
  });
});
