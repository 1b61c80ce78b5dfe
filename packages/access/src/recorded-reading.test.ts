import { describe, expect, test } from 'vitest';
import { learnsGiversAs, readsOwnFlagsAs, readsReviewAs } from './recorded-reading.ts';

const [subjectId, accountableRaterId, other] = ['Sam', 'Rosa', 'Olga'];
const review = { subjectId, accountableRaterId };

describe('a reading that is recorded', () => {
  test.each([
    [['employee', 'manager'], undefined],
    [['employee', 'hr'], 'hr'],
    [['auditor'], 'auditor'],
  ] as const)('lets somebody with the roles %j learn confidential givers as %s', (roles, role) => {
    expect(learnsGiversAs({ personId: other, roles })).toBe(role);
  });

  test.each([
    ['its rater', accountableRaterId, ['manager'], 'manager'],
    ['its rater, who is also HR', accountableRaterId, ['hr', 'manager'], 'manager'],
    ['a manager above', other, ['employee', 'manager'], 'manager'],
    ['an employee who decides a dispute', other, ['employee'], 'employee'],
    ['HR', other, ['manager', 'hr'], undefined],
    ['an auditor', other, ['auditor'], undefined],
    ['its subject', subjectId, ['employee', 'manager'], undefined],
  ] as const)('of a whole review by %s is that of a rater, or none', (_who, personId, roles, role) => {
    expect(readsReviewAs({ personId, roles }, review)).toBe(role);
  });

  test.each([
    ['a participant', other, ['employee'], 'employee'],
    ['a participant who is also HR', other, ['hr', 'employee'], 'employee'],
    ['its subject', subjectId, ['employee'], undefined],
  ] as const)(
    'of the flags about what %s wrote is that of a participant, or none',
    (_who, personId, roles, role) => {
      expect(readsOwnFlagsAs({ personId, roles }, review)).toBe(role);
    },
  );
});
