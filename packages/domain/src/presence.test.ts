import { rejectionOf } from '@cairn/testing/given-when-then';
import { expect, test } from 'vitest';
import type { PersonState } from './person.state.ts';
import { type Presence, presenceOn, refuseUnemployed, refuseUnlessEmployed } from './presence.ts';

const nothing = { lineManagers: [], matrixManagers: [], units: [], levels: [], locations: [] };
const employment = {
  employmentId: 'one',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2026-06-30',
  ...nothing,
};
const person: PersonState = { status: 'registered', employments: [employment] };

test('a person is present only if they are employed on every day that is asked for', () => {
  expect(presenceOn(person, ['2026-01-01', '2026-06-30'])).toBe('employed');
  expect(presenceOn(person, ['2026-06-30', '2026-07-01'])).toBe('notEmployed');
  expect(presenceOn({ status: 'unset' }, ['2026-06-30'])).toBe('unknown');
});

test('a person who is not employed is refused by the field that names them', () => {
  expect(rejectionOf(() => refuseUnemployed('notEmployed', 'ownerId'))).toMatchObject({
    code: 'person/not-employed',
    fields: [{ path: 'ownerId' }],
  });
  expect(rejectionOf(() => refuseUnemployed('employed', 'ownerId'))).toBeUndefined();
});

test('a person whom nobody registered is refused with the code of the command', () => {
  const refusal = (presence: Presence) =>
    rejectionOf(() => refuseUnlessEmployed(presence, 'ownerId', 'kpi/unknown-owner'));
  expect(refusal('unknown')).toMatchObject({ code: 'kpi/unknown-owner', fields: [{ path: 'ownerId' }] });
  expect(refusal('notEmployed')).toMatchObject({ code: 'person/not-employed' });
  expect(refusal('employed')).toBeUndefined();
});
