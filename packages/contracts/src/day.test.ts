import { expect, test } from 'vitest';
import { dayOf, msPerDay, startOfDay } from './day.ts';

test('a day lasts from its first instant until the next day begins', () => {
  const first = startOfDay('2026-02-28');
  expect(first).toBe('2026-02-28T00:00:00.000Z');
  const next = Date.parse(first) + msPerDay;
  expect([dayOf(first), dayOf(next - 1), dayOf(new Date(next))]).toEqual([
    '2026-02-28',
    '2026-02-28',
    '2026-03-01',
  ]);
});
