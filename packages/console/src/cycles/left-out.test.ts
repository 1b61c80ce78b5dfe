import { expect, test } from 'vitest';
import { leftOutBy } from './left-out.ts';

test('those who are left out are named by reason, that of most people first', () => {
  const exclusions = [
    { personName: 'Ann', reason: 'leaving' },
    { personName: 'Ben', reason: 'other' },
    { personName: null, reason: 'other' },
  ];
  expect(leftOutBy(exclusions)).toEqual([
    { reason: 'other', names: ['Ben', null] },
    { reason: 'leaving', names: ['Ann'] },
  ]);
});
