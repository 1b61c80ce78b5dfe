import { expect, test } from 'vitest';
import { periodDays, periodicityOf } from './kpi-period.ts';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W31', '2026-07-27', '2026-08-02'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
])('the period %s runs from %s to %s', (period, from, to) => {
  expect(periodDays(period)).toEqual({ from, to });
});

test('a year of 52 weeks has no week 53', () => {
  expect(periodDays('2025-W53')).toBeUndefined();
  expect(periodDays('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
});

test('the name of a period shows its periodicity', () => {
  expect(['2026', '2026-Q1', '2026-07', '2026-W31'].map(periodicityOf)).toEqual([
    'yearly',
    'quarterly',
    'monthly',
    'weekly',
  ]);
});
