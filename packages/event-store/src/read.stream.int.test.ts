import { newId } from '@cairn/runtime/new-id';
import { rounds } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { counted, countedEvent, metadata, newStream } from './counter.fixture.ts';
import type { EventStore } from './open.ts';
import { amounts, collect, startCounterLog, type CounterLog } from './server.fixture.ts';

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

describe('reading a stream', () => {
  test('returns nothing for a missing stream', async () => {
    await expect(collect(log.store.readStream(newStream()))).resolves.toEqual([]);
  });

  test('a stream is read in both directions, from a given revision and up to a given number of events', async () => {
    const stream = newStream();
    await log.store.append(stream, counted(0, 1, 2, 3, 4), 'noStream');
    const read = async (options: Parameters<EventStore['readStream']>[1]) =>
      amounts(await collect(log.store.readStream(stream, options)));
    expect(await read({ from: 2 })).toEqual([2, 3, 4]);
    expect(await read({ from: 1, limit: 2 })).toEqual([1, 2]);
    expect(await read({ limit: 1 })).toEqual([0]);
    expect(await read({ from: 9 })).toEqual([]);
    expect(await read({ from: 'end' })).toEqual([]);
    expect(await read({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction: 'backwards', from: 1 })).toEqual([1, 0]);
    expect(await read({ direction: 'backwards', limit: 2 })).toEqual([4, 3]);
    expect(await read({ limit: 0 })).toEqual([]);
  });

  test('returns the stored bytes with the decoded event', async () => {
    const stream = newStream();
    const spaced = (value: unknown) => stringify(value, null, 2);
    const { stringify } = JSON;
    const writing = vi.spyOn(JSON, 'stringify').mockImplementation(spaced);
    const event = { ...countedEvent(3), data: { amount: 3, unit: 'Stück', colour: 'red' } };
    await log.store.append(stream, [event], 'noStream').finally(() => writing.mockRestore());
    const ways = [
      await collect(log.store.readStream(stream)),
      await collect(log.store.readAll({ direction: 'backwards', limit: 1 })),
    ];
    for (const [entry] of ways) {
      if (entry?.kind !== 'event') throw new Error('nothing was read');
      const { bytes, schemaVersion, created } = entry.raw;
      const { data, metadata: about } = bytes;
      expect([schemaVersion, created]).toEqual([metadata.schemaVersion, expect.any(Date)]);
      expect([String(Buffer.from(data)), String(Buffer.from(about))]).toEqual([
        spaced(event.data),
        spaced(metadata),
      ]);
      expect(entry.event.data).toEqual({ amount: 3, unit: 'Stück' });
    }
  });

  test('returns all events of a long stream, page by page', async () => {
    const stream = newStream();
    const events = Array.from({ length: 1_200 }, (_, amount) => countedEvent(amount));
    await log.store.append(stream, events.slice(0, 600), 'noStream');
    await log.store.append(stream, events.slice(600), 599);
    expect(amounts(await collect(log.store.readStream(stream, { limit: 1_100 })))).toEqual(
      Array.from({ length: 1_100 }, (_, amount) => amount),
    );
  });

  test('gives an unknown type as unknown and a known one with wrong data as malformed', async () => {
    const stream = newStream();
    const stranger = { id: newId(), type: 'Danced', data: {}, metadata };
    await log.store.append(stream, [stranger, ...counted(1)], 'noStream');
    expect(amounts(await collect(log.store.readStream(stream)))).toEqual(['unknown', 1]);
    await log.store.append(stream, [{ ...countedEvent(2), data: { amount: 'two' } }], 1);
    expect(amounts(await collect(log.store.readStream(stream)))).toEqual(['unknown', 1, 'malformed']);
  });
});

describe('hundreds of cancelled reads', () => {
  test('do not disturb other reads', async () => {
    const stream = newStream();
    await log.store.append(
      stream,
      counted(...Array.from({ length: 300 }, (_, amount) => amount)),
      'noStream',
    );
    const first = async () => {
      for await (const entry of log.store.readStream(stream)) return amounts([entry])[0];
      return undefined;
    };
    const seen = new Set<unknown>();
    for (let turn = 0; turn < rounds(5); turn += 1)
      for (const amount of await Promise.all(Array.from({ length: 100 }, first))) seen.add(amount);
    expect([...seen]).toEqual([0]);
  });
});
