import { expect, test } from 'vitest';
import { rhythmOf } from './cycle-rhythm.ts';

test.each([
  ['2026-02-01', '2026-02-28', 'month'],
  ['2026-01-01', '2026-03-31', 'quarter'],
  ['2026-07-01', '2026-12-31', 'half'],
  ['2024-01-01', '2024-12-31', 'year'],
  ['2024-01-01', '2026-12-31', 'longer'],
])('the rhythm of %s to %s is %s', (from, to, rhythm) => {
  expect(rhythmOf({ from, to })).toBe(rhythm);
});
