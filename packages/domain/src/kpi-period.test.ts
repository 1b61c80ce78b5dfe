import { expect, test } from 'vitest';
import { firstDayOf, periodicityOf } from './kpi-period.ts';

test('a period begins on its first day', () => {
  const firstDays = Object.fromEntries(
    ['2026', '2026-Q1', '2026-Q3', '2026-07', '2026-W01', '2026-W31', '2021-W01', '2020-W53'].map(
      (period) => [period, firstDayOf(period)],
    ),
  );
  expect(firstDays).toEqual({
    '2026': '2026-01-01',
    '2026-Q1': '2026-01-01',
    '2026-Q3': '2026-07-01',
    '2026-07': '2026-07-01',
    '2026-W01': '2025-12-29',
    '2026-W31': '2026-07-27',
    '2021-W01': '2021-01-04',
    '2020-W53': '2020-12-28',
  });
});

test('a year without a week 53 has none', () => {
  expect(firstDayOf('2025-W53')).toBeUndefined();
  expect(firstDayOf('2026-W53')).toBe('2026-12-28');
});

test('a name tells the periodicity', () => {
  expect(['2026', '2026-Q1', '2026-07', '2026-W31'].map(periodicityOf)).toEqual([
    'yearly',
    'quarterly',
    'monthly',
    'weekly',
  ]);
});
