import type { BeginDay } from '@cairn/contracts/clock.commands';
import type { Execute } from '@cairn/event-store/execute';
import { unkeyedId } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { expect, test } from 'vitest';
import { keepTime } from './keep-time.ts';
import type { ReactorOptions } from './options.ts';
import { noTime } from './time.state.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const noon = '2026-07-01T16:00:00.000Z';

/** Keeps time at instants that follow each other, and returns the days that began, in order. */
const daysBegun = async (
  zones: readonly string[],
  instants: readonly string[],
): Promise<BeginDay['data'][]> => {
  const stopping = new AbortController();
  const time = noTime();
  for (const zone of zones) time.zones.add(zone);
  const begun: BeginDay['data'][] = [];
  const execute = async ({ command: { data } }: { command: BeginDay }) => {
    begun.push(data);
    time.days.set(data.zone, data.day);
    return { decidedNothing: false };
  };
  const left = [...instants];
  const reads = zones.length + 1;
  let looks = 0;
  const now = (): Date => {
    looks += 1;
    const at = new Date(left[Math.floor((looks - 1) / reads)] ?? noon);
    if (looks === reads * instants.length) stopping.abort();
    return at;
  };
  const options: Partial<ReactorOptions> = { logger, signal: stopping.signal, now, timeZone: 'UTC' };
  const given = { ...options, execute: execute as unknown as Execute, deriveId: unkeyedId, lookEveryMs: 1 };
  await keepTime(given as ReactorOptions, time);
  return begun;
};

test('begins the day of each zone once, at its own midnight', async () => {
  expect(await daysBegun(['Asia/Tokyo'], [noon, '2026-07-01T17:00:00.000Z'])).toEqual([
    { zone: 'UTC', day: '2026-07-01', organisation: true, occurredAt: '2026-07-01T00:00:00.000Z' },
    { zone: 'Asia/Tokyo', day: '2026-07-02', organisation: false, occurredAt: '2026-07-01T15:00:00.000Z' },
  ]);
});

test('begins today after some days that nobody saw, and no day when the clock is set back', async () => {
  const begun = await daysBegun([], [noon, '2026-07-05T09:00:00.000Z', noon]);
  expect(begun.map(({ day }) => day)).toEqual(['2026-07-01', '2026-07-05']);
});
