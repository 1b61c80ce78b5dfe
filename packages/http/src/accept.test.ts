import { expect, test } from 'vitest';
import { prefers } from './accept.ts';

test.each([
  ['text/csv', true],
  ['TEXT/CSV; charset=utf-8', true],
  ['text/csv, application/json', true],
  ['text/csv, */*', true],
  ['application/json;q=0.9, text/csv', true],
  ['text/csv;q=0.2', true],
  ['text/csv;q=0', false],
  ['application/json, text/csv;q=0.5', false],
  ['*/*, text/csv;q=0.5', false],
  ['application/*;q=0.8,text/csv;q=0.5', false],
  ['text/csv;q=x', false],
  ['*/*', false],
  ['text/*', false],
  ['application/json', false],
  ['', false],
  [undefined, false],
])('%s prefers CSV to JSON: %s', (accept, expected) => {
  expect(prefers(accept, 'text/csv')).toBe(expected);
});
