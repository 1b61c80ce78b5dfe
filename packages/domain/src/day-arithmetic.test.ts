import { expect, test } from 'vitest';
import { daysBetween, daysLater, monthsLater } from './day-arithmetic.ts';

test('days are counted over the end of a month and of a leap February', () => {
  expect([daysLater('2026-12-31', 1), daysLater('2028-02-28', 2), daysLater('2026-01-01', -1)]).toEqual([
    '2027-01-01',
    '2028-03-01',
    '2025-12-31',
  ]);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
});

test('a day some months later is the same day of the month, or the last of a shorter one', () => {
  expect(['2026-01-31', '2026-01-28', '2025-12-15'].map((day) => monthsLater(day, 1))).toEqual([
    '2026-02-28',
    '2026-02-28',
    '2026-01-15',
  ]);
  expect(monthsLater('2024-02-29', 12)).toBe('2025-02-28');
});
