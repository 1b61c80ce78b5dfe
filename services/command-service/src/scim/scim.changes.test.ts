import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import { describe, expect, test } from 'vitest';
import { changesOf, isSameName } from './scim.changes.ts';
import { goingOn, type User } from './scim.user.ts';

const personId = '0199d1c2-5a0e-7c44-9b1f-2f6c1a9f0e3d';
const at = { today: '2026-05-10', employmentIdFrom: (day: string) => `from ${day}` };
const registered: PersonState = { status: 'registered', employments: [] };

const employed = (...spans: [from: string, to?: string][]): User => ({
  person: spans.reduce<PersonState>(
    (state, [effectiveFrom, effectiveTo]) =>
      evolvePerson(state, {
        type: 'PersonEmployed',
        data: {
          personId,
          employmentId: effectiveFrom,
          effectiveFrom,
          ...(effectiveTo !== undefined && { effectiveTo }),
          occurredAt: '2026-01-01T00:00:00.000Z',
        },
      }),
    registered,
  ),
  userName: 'anna@cairn.test',
  name: 'Anna Berg',
  givenName: 'Anna',
  familyName: 'Berg',
});
const starts = (effectiveFrom: string) => [
  { type: 'EmployPerson', data: { effectiveFrom, employmentId: `from ${effectiveFrom}` } },
];
const ends = (employmentId: string, effectiveTo: string) => [
  { type: 'EndEmployment', data: { employmentId, effectiveTo } },
];

describe('an active user', () => {
  test('is deactivated today', () => {
    const user = employed(['2026-01-01']);
    expect(changesOf(user, { active: false }, at)).toEqual(ends('2026-01-01', '2026-05-10'));
    expect(changesOf(user, { active: true }, at)).toEqual([]);
  });

  test('whose employment has not begun ends it on its first day', () => {
    expect(changesOf(employed(['2026-06-01']), { active: false }, at)).toEqual(
      ends('2026-06-01', '2026-06-01'),
    );
  });

  test('whose employment has a last day to come leaves today', () => {
    expect(changesOf(employed(['2026-01-01', '2026-12-31']), { active: false }, at)).toEqual(
      ends('2026-01-01', '2026-05-10'),
    );
  });
});

describe('an inactive user', () => {
  test('is employed from today', () => {
    expect(changesOf(employed(), { active: true }, at)).toEqual(starts('2026-05-10'));
    expect(changesOf(employed(['2026-01-01', '2026-02-01']), { active: true }, at)).toEqual(
      starts('2026-05-10'),
    );
  });

  test('who left today is employed from tomorrow', () => {
    const user = employed(['2026-01-01', '2026-05-10']);
    expect(goingOn(user, at.today)).toBeUndefined();
    expect(changesOf(user, { active: true }, at)).toEqual(starts('2026-05-11'));
    expect(changesOf(user, { active: false }, at)).toEqual([]);
  });

  test('gets no manager', () => {
    expect(changesOf(employed(), { managerId: personId }, at)).toEqual([]);
  });
});

describe('the name of a user', () => {
  const user = employed(['2026-01-01']);
  const reason = 'Changed by the identity provider';

  test.each([
    ['its parts', { familyName: 'Holm' }, { name: 'Anna Holm', familyName: 'Holm' }],
    ['the whole', { displayName: 'A. Holm', familyName: 'Holm' }, { name: 'A. Holm', familyName: 'Holm' }],
    ['the formatted name', { formatted: 'Dr Anna Berg' }, { name: 'Dr Anna Berg' }],
  ])('changes by %s', (_how, given, after) => {
    const before = { name: 'Anna Berg', givenName: 'Anna', familyName: 'Berg' };
    expect(changesOf(user, given, at)).toEqual([
      { type: 'RenamePerson', data: { ...before, ...after, reason } },
    ]);
  });

  test('does not change if it is the same', () => {
    expect(changesOf(user, { displayName: 'Anna Berg', givenName: 'Anna' }, at)).toEqual([]);
  });
});

test('a user name is the same in any case', () => {
  expect(isSameName('anna@cairn.test', ' ANNA@cairn.test')).toBe(true);
  expect(isSameName(undefined, 'anna@cairn.test')).toBe(false);
});
