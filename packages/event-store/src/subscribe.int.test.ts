import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, countedEvent, newStream } from './counter.fixture.ts';
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

describe('subscribing', () => {
  const take = async (after: bigint | 'start' | 'end', enough: (seen: unknown[]) => boolean) => {
    const stop = new AbortController();
    const seen: (number | string | undefined)[] = [];
    for await (const arrived of log.store.subscribeAll({ after, signal: stop.signal })) {
      for (const entry of arrived) seen.push(entry.kind === 'caughtUp' ? 'caughtUp' : amounts([entry])[0]);
      if (enough(seen)) stop.abort();
    }
    return seen;
  };

  test('begins after a position, reports when it has caught up, and continues live', async () => {
    const stream = newStream();
    const { position } = await log.store.append(stream, counted(1), 'noStream');
    await log.store.append(stream, counted(2, 3), 0);
    const seen = await take(position, (seen) => {
      if (seen.at(-1) === 'caughtUp') void log.store.append(stream, counted(4), 2);
      return seen.length === 4;
    });
    expect(seen).toEqual([2, 3, 'caughtUp', 4]);
  });

  test('delivers thousands of entries in order to a slow reader', async () => {
    const stream = newStream();
    const start = await log.store.head();
    const many = Array.from({ length: 1_000 }, (_, amount) => countedEvent(amount));
    for (let batch = 0; batch < 3; batch++)
      await log.store.append(
        stream,
        many.map((event) => ({ ...event, id: newId() })),
        'any',
      );
    const stop = new AbortController();
    const revisions: number[] = [];
    for await (const arrived of log.store.subscribeAll({ after: start, signal: stop.signal })) {
      for (const entry of arrived) {
        if (entry.kind === 'caughtUp') stop.abort();
        else if (entry.kind === 'event') revisions.push(entry.event.revision);
      }
      await new Promise(setImmediate);
    }
    expect(revisions).toEqual(Array.from({ length: 3_000 }, (_, revision) => revision));
  });

  test('a subscription ends when it is aborted, before it starts or while it waits', async () => {
    const stop = new AbortController();
    const waiting = collect(log.store.subscribeAll({ after: 'end', signal: stop.signal }));
    await log.store.head();
    stop.abort();
    expect((await waiting).flat()).not.toContainEqual(expect.objectContaining({ kind: 'event' }));
    await expect(collect(log.store.subscribeAll({ after: 'end', signal: stop.signal }))).resolves.toEqual([]);
  });

  test('two hundred ended subscriptions leave no open call behind', async () => {
    await log.store.append(newStream(), counted(1), 'noStream');
    for (let i = 0; i < 200; i++)
      for await (const arrived of log.store.subscribeAll({
        after: 'start',
        signal: new AbortController().signal,
      }))
        if (arrived.some(({ kind }) => kind === 'event')) break;
    for (let i = 0; i < 200; i++) for await (const _ of log.store.readAll()) break;
    await expect(log.store.head()).resolves.toBeGreaterThan(0n);
  });

  test('continues while others read the end of the log thousands of times', async () => {
    const stop = new AbortController();
    const caughtUps: unknown[] = [];
    const subscribed = (async () => {
      for await (const arrived of log.store.subscribeAll({ after: 'end', signal: stop.signal }))
        caughtUps.push(...arrived);
    })();
    for (let turn = 0; turn < 20; turn += 1)
      await Promise.all(Array.from({ length: 100 }, () => log.store.head()));
    stop.abort();
    await expect(subscribed).resolves.toBeUndefined();
    expect(caughtUps).toEqual([{ kind: 'caughtUp' }]);
  });

  test('a subscription throws when its connection is lost', async () => {
    const wire = await startWire(log.port);
    const distant = openCounterStore(wire.connectionString);
    const after = await log.store.head();
    const reading = async () => {
      for await (const arrived of distant.subscribeAll({ after, signal: new AbortController().signal }))
        if (arrived.some(({ kind }) => kind === 'caughtUp')) wire.cut();
    };
    await expect(reading()).rejects.toThrow(/unavailable|cancel/i);
    await distant.close();
    await wire.close();
  });
});
