import { expect, test } from 'vitest';
import { meanOf } from './marks-mean.ts';

test('the mean of marks is weighted by how often each was given, and there is none without marks', () => {
  const marks = [
    { mark: 3, before: 3, after: 0 },
    { mark: 5, before: 1, after: 0 },
  ];
  expect(meanOf(marks, 'before')).toBe(3.5);
  expect(meanOf(marks, 'after')).toBeNull();
});
