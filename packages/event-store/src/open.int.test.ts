import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { countedEvent, metadata } from './counter.fixture.ts';
import type { LiveEntry } from './decode.ts';
import { UndecodableEvent, WrongExpectedRevision } from './errors.ts';
import { newId } from '@cairn/runtime/new-id';
import type { EventStore } from './open.ts';
import { positionOf } from './read.ts';
import { collect, openCounterStore, startServer, startWire } from './server.fixture.ts';

let server: Awaited<ReturnType<typeof startServer>>;
let store: EventStore;
beforeAll(async () => {
  server = await startServer();
  store = openCounterStore(server.connectionString);
});
afterAll(async () => {
  await store.close();
  await server.remove();
});

const newStream = () => `feedback-${newId()}`;
const amounts = (entries: readonly LiveEntry[]) =>
  entries.map((entry) =>
    entry.kind === 'event' ? (entry.event.data as { amount?: number }).amount : entry.kind,
  );
const counted = (...amounts: number[]) => amounts.map(countedEvent);

describe('appending', () => {
  test('answers with revision and position of the last event', async () => {
    const stream = newStream();
    const first = await store.append(stream, counted(1, 2), 'noStream');
    const second = await store.append(stream, counted(3), 1);
    const entries = await collect(store.readStream(stream));
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect(entries.slice(1).map(positionOf)).toEqual([first.position, second.position]);
  });

  test('takes -1 for no stream', async () => {
    await expect(store.append(newStream(), counted(1), -1)).resolves.toMatchObject({ revision: 0 });
  });

  test('refuses another revision than the expected one and names the actual one', async () => {
    const stream = newStream();
    await store.append(stream, counted(1, 2), 'any');
    await expect(store.append(stream, counted(3), 0)).rejects.toMatchObject({ actual: 1 });
    await expect(store.append(stream, counted(3), 'noStream')).rejects.toBeInstanceOf(WrongExpectedRevision);
    await expect(store.append(newStream(), counted(3), 4)).rejects.toMatchObject({ actual: undefined });
  });

  test('stores once what was stored before its answer was lost', async () => {
    const wire = await startWire(server.port);
    const distant = openCounterStore(wire.connectionString);
    const stream = newStream();
    await distant.append(stream, counted(1), 'noStream');
    const kept = wire.keepAnswers();
    const pending = distant.append(stream, counted(2), 0);
    await kept;
    wire.cut();
    await expect(pending).resolves.toMatchObject({ revision: 1 });
    expect(amounts(await collect(store.readStream(stream)))).toEqual([1, 2]);
    await distant.close();
    await wire.close();
  });

  test('waits for a server that comes back', async () => {
    const own = await startServer();
    const itsStore = openCounterStore(own.connectionString);
    const stream = newStream();
    await itsStore.append(stream, counted(1), 'noStream');
    await own.stop();
    const pending = [
      itsStore.append(stream, counted(2), 0),
      itsStore.append(newStream(), counted(5), 'noStream'),
    ];
    await own.start();
    await expect(Promise.all(pending)).resolves.toMatchObject([{ revision: 1 }, { revision: 0 }]);
    expect(amounts(await collect(itsStore.readStream(stream)))).toEqual([1, 2]);
    await itsStore.close();
    await own.remove();
  });
});

describe('reading a stream', () => {
  test('gives nothing for a missing one', async () => {
    await expect(collect(store.readStream(newStream()))).resolves.toEqual([]);
  });

  test('goes in both directions from a given revision and up to a given number of events', async () => {
    const stream = newStream();
    await store.append(stream, counted(0, 1, 2, 3, 4), 'noStream');
    const read = async (options: Parameters<EventStore['readStream']>[1]) =>
      amounts(await collect(store.readStream(stream, options)));
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

  test('gives the bytes as they were written beside what they mean', async () => {
    const stream = newStream();
    const spaced = (value: unknown) => stringify(value, null, 2);
    const { stringify } = JSON;
    const writing = vi.spyOn(JSON, 'stringify').mockImplementation(spaced);
    const event = { ...countedEvent(3), data: { amount: 3, unit: 'Stück', colour: 'red' } };
    await store.append(stream, [event], 'noStream').finally(() => writing.mockRestore());
    const ways = [
      await collect(store.readStream(stream)),
      await collect(store.readAll({ direction: 'backwards', limit: 1 })),
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

  test('gives all of a long one, page by page', async () => {
    const stream = newStream();
    const events = Array.from({ length: 1_200 }, (_, amount) => countedEvent(amount));
    await store.append(stream, events.slice(0, 600), 'noStream');
    await store.append(stream, events.slice(600), 599);
    expect(amounts(await collect(store.readStream(stream, { limit: 1_100 })))).toEqual(
      Array.from({ length: 1_100 }, (_, amount) => amount),
    );
  });

  test('passes over an unknown type and stops at a known one with wrong data', async () => {
    const stream = newStream();
    const stranger = { id: newId(), type: 'Danced', data: {}, metadata };
    await store.append(stream, [stranger, ...counted(1)], 'noStream');
    expect(amounts(await collect(store.readStream(stream)))).toEqual(['unknown', 1]);
    await store.append(stream, [{ ...countedEvent(2), data: { amount: 'two' } }], 1);
    await expect(collect(store.readStream(stream))).rejects.toBeInstanceOf(UndecodableEvent);
  });
});

describe('reading the log', () => {
  let own: Awaited<ReturnType<typeof startServer>>;
  let log: EventStore;
  let positions: bigint[];
  beforeAll(async () => {
    own = await startServer();
    log = openCounterStore(own.connectionString);
  });
  afterAll(async () => {
    await log.close();
    await own.remove();
  });
  const read = async (options?: Parameters<EventStore['readAll']>[0]) =>
    amounts(await collect(log.readAll(options)));

  test('has its head at 0 while it is empty', async () => {
    await expect(log.head()).resolves.toBe(0n);
    await expect(read()).resolves.toEqual([]);
  });

  test('gives all streams in the order of appending, without system events', async () => {
    for (let amount = 0; amount < 6; amount++)
      await log.append(amount % 2 ? 'feedback-odd' : 'goal-even', counted(amount), 'any');
    await log.append('$other', counted(99), 'any');
    expect(await read()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await read({ direction: 'backwards' })).toEqual([5, 4, 3, 2, 1, 0]);
    positions = (await collect(log.readAll())).map(positionOf);
    await expect(log.head()).resolves.toBe(positions[5]);
  });

  test('begins forwards with the event at a position, backwards with the one before it', async () => {
    expect(await read({ from: positions[2]! })).toEqual([2, 3, 4, 5]);
    expect(await read({ from: positions[2]!, limit: 2 })).toEqual([2, 3]);
    expect(await read({ from: positions[2]!, direction: 'backwards' })).toEqual([1, 0]);
    expect(await read({ from: 'end' })).toEqual([]);
    expect(await read({ from: 2n ** 64n })).toEqual([]);
  });

  test('counts its limit after choosing categories', async () => {
    expect(await read({ categories: ['goal'], limit: 2 })).toEqual([0, 2]);
    expect(await read({ categories: ['feedback'], direction: 'backwards', limit: 2 })).toEqual([5, 3]);
    expect(await read({ categories: ['goal', 'feedback'], limit: 3 })).toEqual([0, 1, 2]);
  });

  test('finds the event at a position, and none between two', async () => {
    await expect(log.eventAt(positions[3]!)).resolves.toMatchObject({ event: { data: { amount: 3 } } });
    await expect(log.eventAt(positions[3]! + 1n)).resolves.toBeUndefined();
    await expect(log.eventAt(2n ** 70n)).resolves.toBeUndefined();
  });

  test('goes on after a lost connection without losing or doubling an entry', async () => {
    const wire = await startWire(own.port);
    const distant = openCounterStore(wire.connectionString);
    const many = Array.from({ length: 900 }, (_, amount) => countedEvent(amount));
    for (let batch = 0; batch < 10; batch++)
      await log.append(
        `kpi-${batch}`,
        many.map((event) => ({ ...event, id: newId() })),
        'noStream',
      );
    const seen: bigint[] = [];
    for await (const entry of distant.readAll()) {
      seen.push(positionOf(entry));
      if (seen.length === 50 || seen.length === 4_000) wire.cut();
    }
    expect(seen).toEqual((await collect(log.readAll())).map(positionOf));
    await distant.close();
    await wire.close();
  });
});

describe('subscribing', () => {
  const take = async (after: bigint | 'start' | 'end', enough: (seen: unknown[]) => boolean) => {
    const stop = new AbortController();
    const seen: (number | string | undefined)[] = [];
    for await (const arrived of store.subscribeAll({ after, signal: stop.signal })) {
      for (const entry of arrived) seen.push(entry.kind === 'caughtUp' ? 'caughtUp' : amounts([entry])[0]);
      if (enough(seen)) stop.abort();
    }
    return seen;
  };

  test('begins after a position, says between which entries it caught up, and goes on live', async () => {
    const stream = newStream();
    const { position } = await store.append(stream, counted(1), 'noStream');
    await store.append(stream, counted(2, 3), 0);
    const seen = await take(position, (seen) => {
      if (seen.at(-1) === 'caughtUp') void store.append(stream, counted(4), 2);
      return seen.length === 4;
    });
    expect(seen).toEqual([2, 3, 'caughtUp', 4]);
  });

  test('gives thousands of entries in order to a slow reader', async () => {
    const stream = newStream();
    const start = await store.head();
    const many = Array.from({ length: 1_000 }, (_, amount) => countedEvent(amount));
    for (let batch = 0; batch < 3; batch++)
      await store.append(
        stream,
        many.map((event) => ({ ...event, id: newId() })),
        'any',
      );
    const stop = new AbortController();
    const revisions: number[] = [];
    for await (const arrived of store.subscribeAll({ after: start, signal: stop.signal })) {
      for (const entry of arrived) {
        if (entry.kind === 'caughtUp') stop.abort();
        else if (entry.kind === 'event') revisions.push(entry.event.revision);
      }
      await new Promise(setImmediate);
    }
    expect(revisions).toEqual(Array.from({ length: 3_000 }, (_, revision) => revision));
  });

  test('ends at once when it is aborted, before or while it waits', async () => {
    const stop = new AbortController();
    const waiting = collect(store.subscribeAll({ after: 'end', signal: stop.signal }));
    await store.head();
    stop.abort();
    expect((await waiting).flat()).not.toContainEqual(expect.objectContaining({ kind: 'event' }));
    await expect(collect(store.subscribeAll({ after: 'end', signal: stop.signal }))).resolves.toEqual([]);
  });

  test('leaves no call behind when two hundred of them end', async () => {
    for (let i = 0; i < 200; i++)
      for await (const arrived of store.subscribeAll({
        after: 'start',
        signal: new AbortController().signal,
      }))
        if (arrived.some(({ kind }) => kind === 'event')) break;
    for (let i = 0; i < 200; i++) for await (const _ of store.readAll()) break;
    await expect(store.head()).resolves.toBeGreaterThan(0n);
  });

  test('goes on while others look at the end of the log thousands of times', async () => {
    const stop = new AbortController();
    const caughtUps: unknown[] = [];
    const subscribed = (async () => {
      for await (const arrived of store.subscribeAll({ after: 'end', signal: stop.signal }))
        caughtUps.push(...arrived);
    })();
    for (let turn = 0; turn < 20; turn += 1)
      await Promise.all(Array.from({ length: 100 }, () => store.head()));
    stop.abort();
    await expect(subscribed).resolves.toBeUndefined();
    expect(caughtUps).toEqual([{ kind: 'caughtUp' }]);
  });

  test('throws when its connection is lost', async () => {
    const wire = await startWire(server.port);
    const distant = openCounterStore(wire.connectionString);
    const after = await store.head();
    const reading = async () => {
      for await (const arrived of distant.subscribeAll({ after, signal: new AbortController().signal }))
        if (arrived.some(({ kind }) => kind === 'caughtUp')) wire.cut();
    };
    await expect(reading()).rejects.toThrow(/unavailable|cancel/i);
    await distant.close();
    await wire.close();
  });
});

describe('reads that are broken off', () => {
  test('by the thousand disturb no other', async () => {
    const stream = newStream();
    await store.append(stream, counted(...Array.from({ length: 300 }, (_, amount) => amount)), 'noStream');
    const first = async () => {
      for await (const entry of store.readStream(stream)) return amounts([entry])[0];
      return undefined;
    };
    const seen = new Set<unknown>();
    for (let turn = 0; turn < 20; turn += 1)
      for (const amount of await Promise.all(Array.from({ length: 100 }, first))) seen.add(amount);
    expect([...seen]).toEqual([0]);
  });
});

describe('closing', () => {
  test('ends what still reads, and leaves another store on the same server alone', async () => {
    const one = openCounterStore(server.connectionString);
    const subscribed = collect(one.subscribeAll({ after: 'end', signal: new AbortController().signal }));
    await one.head();
    await one.close();
    await one.close();
    await subscribed;
    await expect(one.head()).rejects.toThrow('closed');
    await expect(one.append(newStream(), counted(1), 'any')).rejects.toThrow('closed');
    await expect(store.append(newStream(), counted(1), 'noStream')).resolves.toMatchObject({ revision: 0 });
  });
});
