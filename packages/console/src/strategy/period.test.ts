import { expect, test } from 'vitest';
import { periodStart } from './period.ts';

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
