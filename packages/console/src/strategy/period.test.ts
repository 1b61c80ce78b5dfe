import { expect, test } from 'vitest';
import { periodStart, periodText } from './period.ts';

test.each([
  ['2026', '2026-01-01'],
  ['2026-Q4', '2026-10-01'],
  ['2026-11', '2026-11-01'],
  ['2026-W01', '2025-12-29'],
  ['2026-W48', '2026-11-23'],
  ['2026-11-29', '2026-11-29'],
])('the period %s begins on %s', (period, start) => {
  expect(new Date(periodStart(period) * 1000).toISOString().slice(0, 10)).toBe(start);
});

test.each([
  ['2026', '2026'],
  ['2026-Q4', 'Q4 2026'],
  ['2026-W05', 'week 5 of 2026'],
])('the period %s is called %s', (period, text) => {
  expect(periodText(period)).toBe(text);
});

test('a month has its name, and a day its month', () => {
  expect(periodText('2026-11')).toMatch(/^Nov\w* 2026$/);
  expect(periodText('2026-11-29')).toMatch(/29.*2026|2026.*29/);
});
