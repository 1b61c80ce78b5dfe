import { expect, test } from 'vitest';
import { staying } from './staying.ts';

test('a row with an open form stays in its place when the list has it no more', () => {
  const after = (now: string[], open: string[]) => staying(['a', 'b', 'c'], now, (row) => row, new Set(open));
  expect(after(['a', 'c'], ['b'])).toEqual(['a', 'b', 'c']);
  expect(after(['c', 'd'], ['b'])).toEqual(['c', 'b', 'd']);
  expect(after([], ['c'])).toEqual(['c']);
  expect(after(['b', 'a'], ['b'])).toEqual(['b', 'a']);
  expect(after(['c'], [])).toEqual(['c']);
});
