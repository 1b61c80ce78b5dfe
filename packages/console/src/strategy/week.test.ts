import { expect, test } from 'vitest';
import { weekOf, weeksFrom } from './week.ts';

test.each([
  ['2026-11-23', '2026-W48'],
  ['2026-11-29', '2026-W48'],
  ['2025-12-29', '2026-W01'],
  ['2027-01-03', '2026-W53'],
])('%s is in the week %s', (on, week) => {
  expect(weekOf(on)).toBe(week);
});

test('the week after the last one of a year is the first of the next', () => {
  expect(weeksFrom('2026-12-28', 1)).toBe('2027-W01');
  expect(weeksFrom('2027-01-04', -1)).toBe('2026-W53');
});
