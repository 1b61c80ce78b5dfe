import { describe, expect, test } from 'vitest';
import { dayOf, endOfDay, lastInstantOf, msPerDay, startOfDay } from './day.ts';

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

describe('in a time zone', () => {
  test.each([
    ['Asia/Tokyo', '2026-06-30T15:00:00.000Z', '2026-07-01'],
    ['Asia/Tokyo', '2026-06-30T14:59:59.999Z', '2026-06-30'],
    ['America/New_York', '2026-07-01T03:59:59.999Z', '2026-06-30'],
    ['Asia/Kathmandu', '2026-06-30T18:15:00.000Z', '2026-07-01'],
    ['Europe/Berlin', '0950-05-31T23:30:00.000Z', '0950-06-01'],
  ])('an instant has the day of the wall clock in %s', (zone, instant, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });

  test('a day begins at midnight on the wall clock, before and after clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-07-01', 'Asia/Tokyo')).toBe('2026-06-30T15:00:00.000Z');
  });

  test('a day ends a millisecond before the next one begins', () => {
    expect(lastInstantOf('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-29T21:59:59.999Z');
  });

  test('a day without a midnight begins when clocks have skipped it', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('a day with two midnights begins at the first one', () => {
    expect(startOfDay('2026-11-01', 'America/Havana')).toBe('2026-11-01T04:00:00.000Z');
  });

  test('a day that a zone skipped begins where the day after it does', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(startOfDay('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('a zone that does not exist is refused', () => {
    expect(() => dayOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
