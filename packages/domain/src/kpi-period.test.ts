import { describe, expect, test } from 'vitest';
import { belongsTo, periodDays, periodicityOf, periodsUntil } from './kpi-period.ts';

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

describe('a period in a range', () => {
  test.each([
    ['2025-W52', '2025', true],
    ['2026-W01', '2025', false],
    ['2026-W01', '2026', true],
    ['2026-W53', '2026', true],
    ['2026-W53', '2027', false],
    ['2026-W14', '2026-Q2', true],
    ['2026-W14', '2026-Q1', false],
    ['2026-W18', '2026-04', true],
    ['2026-W18', '2026-05', false],
    ['2026-03', '2026-Q1', true],
    ['2026-Q1', '2026-03', false],
  ])('%s belongs to %s: %s', (period, range, belongs) => {
    expect(belongsTo(period, periodDays(range) ?? {})).toBe(belongs);
  });

  test('every week belongs to exactly one year', () => {
    const weeks = periodsUntil('2020-W01', '2040-01-01');
    const years = periodsUntil('2019', '2042-01-01').flatMap((year) => periodDays(year) ?? []);
    for (const week of weeks) expect(years.filter((year) => belongsTo(week, year))).toHaveLength(1);
  });

  test('a range without an end holds every later period, and one without a beginning every earlier one', () => {
    expect([
      belongsTo('2026-03', { from: '2026-03-01' }),
      belongsTo('2026-03', { from: '2026-03-02' }),
    ]).toEqual([true, false]);
    expect([belongsTo('2026-03', { to: '2026-03-31' }), belongsTo('2026-03', { to: '2026-03-30' })]).toEqual([
      true,
      false,
    ]);
  });
});

test.each([
  ['2024', '2026-12-31', ['2024', '2025']],
  ['2025-Q3', '2026-04-01', ['2025-Q3', '2025-Q4', '2026-Q1']],
  ['2025-11', '2026-01-31', ['2025-11', '2025-12']],
  ['2026-W52', '2027-01-12', ['2026-W52', '2026-W53', '2027-W01']],
  ['2026-02', '2026-02-28', []],
])('the periods from %s that end before %s are %o', (first, day, periods) => {
  expect(periodsUntil(first, day)).toEqual(periods);
});
