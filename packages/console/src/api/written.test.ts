import { expect, test } from 'vitest';
import { seenRevision, wroteRevision } from './written.ts';

test('our own changes count as seen, one after the other, until the page shows a later one', () => {
  wroteRevision('ours', 5, 6);
  wroteRevision('ours', 6, 8);
  expect([4, 5, 6, 9].map((shown) => seenRevision('ours', shown))).toEqual([4, 8, 8, 9]);
  expect(seenRevision('untouched', 3)).toBe(3);
});

test('our own change is not seen by a form that shows what was there before the change of somebody else', () => {
  wroteRevision('both', 5, 6);
  wroteRevision('both', 7, 8);
  expect([5, 6, 7].map((shown) => seenRevision('both', shown))).toEqual([5, 6, 8]);
});
