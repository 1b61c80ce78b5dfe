import { expect, test } from 'vitest';
import { leftOutBy } from './left-out.ts';

test('those who are left out are counted by reason, most first', () => {
  const exclusions = ['leaving', 'other', 'other'].map((reason) => ({ reason }));
  expect(leftOutBy(exclusions)).toEqual([
    { reason: 'other', count: 2 },
    { reason: 'leaving', count: 1 },
  ]);
});
