import { createMetrics } from '@cairn/runtime/metrics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { collect, type CounterLog, logger, openCounterStore, startCounterLog } from './server.fixture.ts';
import { createStoreClock, gaugeClock } from './store-clock.ts';

const minute = 60_000;

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

/** The clock of a process that is `aheadMs` ahead of the store. */
const clockOf = (aheadMs: () => number, elapsedMs?: () => number) =>
  createStoreClock({
    store: log.store,
    logger,
    now: () => new Date(Date.now() + aheadMs()),
    ...(elapsedMs && { elapsedMs }),
  });

describe('the clock beside that of the event store', () => {
  test('is not believed before the store was asked', async () => {
    const clock = clockOf(() => 0);
    expect(() => clock.now()).toThrow('not read yet');
    await clock.look();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(minute);
  });

  test.each([6 * minute, 24 * 60 * minute, -6 * minute])('is refused if it is off by %i ms', async (off) => {
    const clock = clockOf(() => off);
    await clock.look();
    const side = off > 0 ? 'ahead of' : 'behind';
    expect(() => clock.now()).toThrow(`s ${side} that of the event store`);
    expect(Math.abs(clock.storeNow().getTime() - Date.now())).toBeLessThan(minute);
  });

  test('is believed if it is off by four minutes', async () => {
    const clock = clockOf(() => 4 * minute);
    await clock.look();
    expect(clock.now().getTime()).toBeGreaterThan(Date.now());
  });

  test('is refused as soon as it is set wrong, and believed again once it is right', async () => {
    let off = 0;
    const clock = clockOf(() => off);
    await clock.look();
    off = 60 * minute;
    expect(() => clock.now()).toThrow('3600 s ahead of');
    off = 0;
    expect(clock.now()).toBeInstanceOf(Date);
  });

  test('is asked about anew after its machine slept', async () => {
    let slept = 0;
    const clock = clockOf(
      () => 0,
      () => performance.now() - slept,
    );
    await clock.look();
    slept = 60 * minute;
    expect(() => clock.now()).toThrow('3600 s ahead of');
    await clock.look();
    expect(clock.now()).toBeInstanceOf(Date);
  });

  test('shows in a metric by how much it is ahead', async () => {
    const metrics = createMetrics();
    const clock = clockOf(() => 24 * 60 * minute);
    gaugeClock(metrics, clock);
    await clock.look();
    expect((await metrics.page()).text).toMatch(/^cairn_clock_ahead_seconds 86\d{3}/m);
  });
});

test('reading the clock of the store leaves no event behind that any reader gets', async () => {
  const stream = newStream();
  const { position } = await log.store.append(stream, counted(1), 'noStream');
  await log.store.readClock();
  await log.store.readClock();
  expect(await log.store.head()).toBe(position);
  expect(await collect(log.store.readAll({ from: position }))).toHaveLength(1);
  const after = await log.store.append(stream, counted(2), 0);
  const other = openCounterStore(log.connectionString);
  const done = new AbortController();
  for await (const arrived of other.subscribeAll({ after: position, signal: done.signal })) {
    const [first] = arrived;
    if (first?.kind !== 'event') continue;
    expect(first.event.position).toBe(after.position);
    done.abort();
  }
  await other.close();
});
