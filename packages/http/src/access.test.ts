import type { Role } from '@cairn/contracts/envelope';
import { describe, expect, test } from 'vitest';
import { allow, type AccessRules } from './access.ts';

const rules: AccessRules = {
  GiveFeedback: [{ role: 'employee', relation: 'anyone' }],
  ReadReview: [
    { role: 'employee', relation: 'self' },
    { role: 'manager', relation: 'manager' },
    { role: 'hr', relation: 'anyone' },
  ],
};

const may =
  (roles: Role[], action: string, relations: string[] = []) =>
  () =>
    allow(
      { personId: '', kind: 'human', roles, client: '', issuer: '', subject: '', expiresAt: 0 },
      action,
      new Set(relations),
      rules,
    );

describe('access', () => {
  test('is in the first role of the table that fits', () => {
    expect(may(['employee', 'manager', 'hr'], 'ReadReview', ['self', 'manager'])()).toBe('employee');
    expect(may(['employee', 'manager', 'hr'], 'ReadReview', ['manager'])()).toBe('manager');
    expect(may(['employee', 'manager', 'hr'], 'ReadReview')()).toBe('hr');
  });

  test('needs the role and the relation together', () => {
    expect(may(['employee'], 'ReadReview', ['manager'])).toThrow('does not allow');
    expect(may(['manager'], 'ReadReview', ['self'])).toThrow('does not allow');
    expect(may([], 'GiveFeedback')).toThrow('does not allow');
  });

  test('is refused for what the table does not name', () => {
    expect(may(['hr'], 'DropTables')).toThrow('does not allow');
    expect(may(['hr'], 'constructor')).toThrow('does not allow');
  });
});
