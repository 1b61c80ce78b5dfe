import { expect, test } from 'vitest';
import { periodDays } from './kpi-period.ts';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
])('the period %s runs from %s to %s', (period, from, to) => {
  expect(periodDays(period)).toEqual({ from, to });
});

test.each(['', '26', '2026-13', '2026-00', '2026-Q5', '2026-W54', '2026-W00', '2026-1', '2026-01-01'])(
  'there is no period "%s"',
  (period) => {
    expect(periodDays(period)).toBe(null);
  },
);
