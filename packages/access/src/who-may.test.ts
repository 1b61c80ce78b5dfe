import { expect, test } from 'vitest';
import { whoMay } from './who-may.ts';

test.each([
  ['OpenCycle', 'hr'],
  ['AddKeyResult', 'employee (self), manager (self or manager), strategist (audience or self)'],
  ['ShareReview', 'manager (accountableRater), hr'],
  ['toString', ''],
])('names who may do %s: %s', (action, words) => {
  expect(whoMay(action)).toBe(words);
});
