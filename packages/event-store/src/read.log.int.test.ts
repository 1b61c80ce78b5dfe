import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, countedEvent } from './counter.fixture.ts';
import type { EventStore } from './open.ts';
import { positionOf } from './read.ts';
import {
  amounts,
  collect,
  openCounterStore,
  startCounterLog,
  startWire,
  type CounterLog,
} from './server.fixture.ts';

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

describe('reading the log', () => {
  let positions: bigint[];

  const read = async (options?: Parameters<EventStore['readAll']>[0]) =>
    amounts(await collect(log.store.readAll(options)));

  test('an empty log has its head at 0', async () => {
    await expect(log.store.head()).resolves.toBe(0n);
    await expect(read()).resolves.toEqual([]);
  });

  test('so does a log that begins with system events, as that of an EventStoreDB does', async () => {
    await log.store.append('$epoch-information', counted(98), 'noStream');
    await expect(log.store.head()).resolves.toBe(0n);
    await expect(read()).resolves.toEqual([]);
  });

  test('returns all streams in the order of appending, without system events', async () => {
    for (let amount = 0; amount < 6; amount++)
      await log.store.append(amount % 2 ? 'feedback-odd' : 'goal-even', counted(amount), 'any');
    await log.store.append('$other', counted(99), 'any');
    expect(await read()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await read({ direction: 'backwards' })).toEqual([5, 4, 3, 2, 1, 0]);
    positions = (await collect(log.store.readAll())).map(positionOf);
    await expect(log.store.head()).resolves.toBe(positions[5]);
  });

  test('a read forwards begins with the event at a position, one backwards with the event before it', async () => {
    expect(await read({ from: positions[2]! })).toEqual([2, 3, 4, 5]);
    expect(await read({ from: positions[2]!, limit: 2 })).toEqual([2, 3]);
    expect(await read({ from: positions[2]!, direction: 'backwards' })).toEqual([1, 0]);
    expect(await read({ from: 'end' })).toEqual([]);
    expect(await read({ from: 2n ** 64n })).toEqual([]);
  });

  test('applies its limit after the filter by category', async () => {
    expect(await read({ categories: ['goal'], limit: 2 })).toEqual([0, 2]);
    expect(await read({ categories: ['feedback'], direction: 'backwards', limit: 2 })).toEqual([5, 3]);
    expect(await read({ categories: ['goal', 'feedback'], limit: 3 })).toEqual([0, 1, 2]);
  });

  test('an event is found by its exact position only', async () => {
    await expect(log.store.eventAt(positions[3]!)).resolves.toMatchObject({ event: { data: { amount: 3 } } });
    await expect(log.store.eventAt(positions[3]! + 1n)).resolves.toBeUndefined();
    await expect(log.store.eventAt(2n ** 70n)).resolves.toBeUndefined();
  });

  test('continues after a lost connection without losing or repeating an entry', async () => {
    const wire = await startWire(log.port);
    const distant = openCounterStore(wire.connectionString);
    const many = Array.from({ length: 900 }, (_, amount) => countedEvent(amount));
    for (let batch = 0; batch < 10; batch++)
      await log.store.append(
        `kpi-${batch}`,
        many.map((event) => ({ ...event, id: newId() })),
        'noStream',
      );
    const seen: bigint[] = [];
    for await (const entry of distant.readAll()) {
      seen.push(positionOf(entry));
      if (seen.length === 50 || seen.length === 4_000) wire.cut();
    }
    expect(seen).toEqual((await collect(log.store.readAll())).map(positionOf));
    await distant.close();
    await wire.close();
  });
});
