import { expect, test } from 'vitest';
import { mostDaysExceeded, rhythmOf } from './cycle-rhythm.ts';

test.each([
  ['2026-02-01', '2026-02-28', 'month'],
  ['2026-01-01', '2026-03-31', 'quarter'],
  ['2026-07-01', '2026-12-31', 'half'],
  ['2024-01-01', '2024-12-31', 'year'],
  ['2024-01-01', '2026-12-31', 'longer'],
])('the rhythm of %s to %s is %s', (from, to, rhythm) => {
  expect(rhythmOf({ from, to })).toBe(rhythm);
});

test.each([
  { what: 'a month of 31 days', rhythm: 'month', from: '2026-07-01', to: '2026-07-31' },
  { what: 'five weeks', rhythm: 'month', from: '2026-06-29', to: '2026-08-02' },
  { what: 'a quarter of 92 days', rhythm: 'quarter', from: '2026-07-01', to: '2026-09-30' },
  { what: 'half a year of 184 days', rhythm: 'half', from: '2026-07-01', to: '2026-12-31' },
  { what: 'a leap year', rhythm: 'year', from: '2028-01-01', to: '2028-12-31' },
  { what: '53 weeks', rhythm: 'year', from: '2026-12-28', to: '2028-01-02' },
  { what: 'five years', rhythm: 'longer', from: '2026-01-01', to: '2030-12-31' },
] as const)('the rhythm $rhythm takes $what', ({ rhythm, from, to }) => {
  expect(mostDaysExceeded(rhythm, { from, to })).toBeUndefined();
});

test.each([
  { rhythm: 'month', most: 45, to: '2026-02-15' },
  { rhythm: 'quarter', most: 120, to: '2026-05-01' },
  { rhythm: 'half', most: 240, to: '2026-08-29' },
  { rhythm: 'year', most: 400, to: '2027-02-05' },
] as const)('a period in the rhythm $rhythm has at most $most days', ({ rhythm, most, to }) => {
  expect(mostDaysExceeded(rhythm, { from: '2026-01-01', to })).toBe(most);
});
