import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: Date.parse('2026-03-01T23:30:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test.each([
  ['Asia/Tokyo', 'America/New_York', '2026-03-01'],
  ['America/New_York', 'Asia/Tokyo', '2026-03-02'],
])('to a reader in %s, today is the day in the zone of the organisation, %s', async (reader, zone, day) => {
  vi.stubEnv('TZ', reader);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ timeZone: zone })));
  const { settingsOf } = await import('../sign-in/settings.ts');
  const { today } = await import('./today.ts');
  await settingsOf();
  expect(today()).toBe(day);
});
