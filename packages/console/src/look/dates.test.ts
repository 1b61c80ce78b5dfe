import { afterEach, expect, test, vi } from 'vitest';
import { dayAt } from './dates.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('an instant is on the day that it is where the reader is', () => {
  const late = '2026-03-01T23:30:00Z';
  vi.stubEnv('TZ', 'Asia/Tokyo');
  expect(dayAt(late)).toBe('2026-03-02');
  vi.stubEnv('TZ', 'America/New_York');
  expect(dayAt(late)).toBe('2026-03-01');
});
