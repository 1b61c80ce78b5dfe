import type { PersonEvent } from '@cairn/contracts/person.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { noPersonFacts, person } from './person.decider.ts';
import { lineManagerOn } from './person.state.ts';

const [personId, employmentId, boss, next] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const day = '2026-09-01';
const managed = (managerId: string, effectiveFrom: string): PersonEvent => ({
  type: 'ManagerAssigned',
  data: { personId, employmentId, managerId, relation: 'line', effectiveFrom, occurredAt: now },
});
const history: PersonEvent[] = [
  { type: 'PersonRegistered', data: { personId, name: 'Ann', occurredAt: now } },
  { type: 'PersonEmployed', data: { personId, employmentId, effectiveFrom: '2024-01-01', occurredAt: now } },
  managed(boss, '2024-01-01'),
  managed(next, day),
];
const move = { personId, kind: 'line', effectiveFrom: day, reason: 'The team stays' } as const;
const takeBack = commandOf('TakeBackPersonMove', move);
const takenBack: PersonEvent = {
  type: 'PersonMoveTakenBack',
  data: { ...move, employmentId, occurredAt: now },
};

describe('taking back a move of a person', () => {
  test('takes back a move that has not begun, once', () => {
    given(person, ...history)
      .when(takeBack, noPersonFacts)
      .decides(takenBack);
    given(person, ...history, takenBack)
      .when(takeBack, noPersonFacts)
      .decidesNothing();
  });
  test('leaves the manager before the move in force', () => {
    expect(lineManagerOn(stateAfter(person, history), day)).toBe(next);
    expect(lineManagerOn(stateAfter(person, [...history, takenBack]), day)).toBe(boss);
  });
  test('refuses a move that has begun, by the day of the organisation', () => {
    const begun = commandOf('TakeBackPersonMove', { ...move, effectiveFrom: '2026-07-01' });
    given(person, ...history, managed(next, '2026-07-01'))
      .when(begun, noPersonFacts)
      .refuses('person/move-has-begun', 'effectiveFrom');
    const late = { ...takeBack, at: '2026-08-31T16:00:00.000Z' };
    given(person, ...history)
      .when(late, { ...noPersonFacts, timeZone: 'Asia/Tokyo' })
      .refuses('person/move-has-begun', 'effectiveFrom');
  });
  test('refuses to put a manager in force again who would report to the person', () => {
    given(person, ...history)
      .when(takeBack, { ...noPersonFacts, loopOn: day })
      .refuses('person/management-loop', 'effectiveFrom');
  });
});
