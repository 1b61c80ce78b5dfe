import { describe, expect, test } from 'vitest';
import { attributesIn, enterpriseUrn, userUrn } from './scim.attributes.ts';
import { filterIn, isWanted } from './scim.filter.ts';
import { patched } from './scim.patch.ts';

const managerId = '0199d1c2-5a0e-7c44-9b1f-2f6c1a9f0e3d';
const refusedWith = (scimType: string) => expect.objectContaining({ code: `scim/${scimType}` });

describe('a filter', () => {
  test.each([
    ['userName eq "anna@cairn.test"', 'anna@cairn.test'],
    ['USERNAME Eq "Anna"', 'Anna'],
    [`${userUrn}:userName eq "E1"`, 'E1'],
    ['  userName  eq  "a \\"b\\" c"  ', 'a "b" c'],
  ])('by user name is read: %s', (filter, userName) => {
    expect(filterIn(filter)).toEqual({ attribute: 'userName', value: userName });
  });

  test.each([
    'userName sw "anna"',
    'externalId eq "E1"',
    'userName eq anna',
    'userName eq "a" or userName eq "b"',
    'userName eq true',
    'active eq "maybe"',
    'emails[type eq "home"].value eq "a@b.test"',
    'userName eq "\\x"',
    '',
  ])('of another kind is refused: %s', (filter) => {
    expect(() => filterIn(filter)).toThrow(refusedWith('invalidFilter'));
  });

  test('may be missing', () => {
    expect(filterIn(undefined)).toBeUndefined();
  });

  test.each([
    ['emails eq "A@b.test"', true],
    ['emails[type eq "work"].value eq "a@b.test"', true],
    ['emails.value eq "b@b.test"', false],
    ['active eq "True"', true],
    ['active eq false', false],
    ['displayName eq "anna berg"', true],
  ])('finds by other attributes, without case: %s', (filter, isFound) => {
    const user = { id: managerId, displayName: 'Anna Berg', active: true, emails: [{ value: 'a@b.test' }] };
    const read = filterIn(filter);
    expect(read && isWanted(user, read)).toBe(isFound);
  });
});

describe('a patch', () => {
  test.each([
    ['Entra ID deactivates', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    ['Okta deactivates', { op: 'replace', value: { active: false } }, { active: false }],
    ['a part of the name', { op: 'Add', path: 'name.givenName', value: 'Anna' }, { givenName: 'Anna' }],
    ['the name', { op: 'add', path: 'name', value: { familyName: 'Berg' } }, { familyName: 'Berg' }],
    ['the display name', { op: 'REPLACE', path: 'DisplayName', value: 'Anna B' }, { displayName: 'Anna B' }],
    [
      'the email of work',
      { op: 'add', path: 'emails[type eq "work"].value', value: 'a@b.test' },
      { email: 'a@b.test' },
    ],
    ['another email', { op: 'add', path: 'emails[type eq "home"].value', value: 'a@b.test' }, {}],
    ['a manager by id', { op: 'add', path: `${enterpriseUrn}:manager`, value: managerId }, { managerId }],
    [
      'a manager in an object',
      { op: 'add', path: `${enterpriseUrn}:manager`, value: { value: managerId } },
      { managerId },
    ],
    [
      'a manager in an array',
      { op: 'add', path: `${enterpriseUrn}:manager`, value: [{ value: managerId }] },
      { managerId },
    ],
    [
      'paths as keys',
      { op: 'add', value: { 'name.givenName': 'Anna', [`${enterpriseUrn}:manager`]: managerId } },
      { givenName: 'Anna', managerId },
    ],
    [
      'an extension as an object',
      { op: 'add', value: { [enterpriseUrn]: { manager: { value: managerId }, department: 'Sales' } } },
      { managerId },
    ],
    ['an unknown attribute', { op: 'add', path: 'title', value: 'Lead' }, {}],
    ['a name that objects have', { op: 'add', path: 'constructor', value: 'Lead' }, {}],
    ['an unknown attribute that is removed', { op: 'remove', path: 'title' }, {}],
    ['an empty text', { op: 'replace', path: 'displayName', value: '' }, {}],
  ])('reads %s', (_what, operation, given) => {
    expect(patched([operation])).toEqual(given);
  });

  test('lets the last of several operations count', () => {
    const replace = (value: boolean) => ({ op: 'replace', path: 'active', value });
    expect(patched([replace(false), replace(true)])).toEqual({ active: true });
  });

  test.each([
    ['invalidValue', { op: 'replace', path: 'active', value: 'maybe' }],
    ['invalidValue', { op: 'replace', path: 'displayName', value: 7 }],
    ['invalidValue', { op: 'replace', path: 'name', value: 'Anna' }],
    ['invalidValue', { op: 'replace', value: 'Anna' }],
    ['invalidSyntax', { op: 'move', path: 'active', value: true }],
    ['noTarget', { op: 'remove' }],
    ['mutability', { op: 'remove', path: 'userName' }],
    ['mutability', { op: 'remove', path: `${enterpriseUrn}:manager` }],
  ])('is refused with %s: %o', (scimType, operation) => {
    expect(() => patched([operation])).toThrow(refusedWith(scimType));
  });
});

test('the primary email of a user counts, and else the one of work', () => {
  const [home, work] = [
    { value: 'h@b.test', type: 'home' },
    { value: 'w@b.test', type: 'work' },
  ];
  expect(attributesIn({ emails: [home, work] })).toEqual({ email: 'w@b.test' });
  expect(attributesIn({ emails: [work, { ...home, primary: true }] })).toEqual({ email: 'h@b.test' });
});
