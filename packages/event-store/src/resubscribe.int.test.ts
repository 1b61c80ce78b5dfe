import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countedEvent } from './counter.fixture.ts';
import { NewerEvent } from './errors.ts';
import type { EventStore } from './open.ts';
import { follow } from './resubscribe.ts';
import { scratchEventStore } from './scratch-event-store.fixture.ts';
import { logger, openCounterStore } from './server.fixture.ts';

let server: Awaited<ReturnType<typeof scratchEventStore>>;
let store: EventStore;
beforeEach(async () => {
  server = await scratchEventStore();
  store = openCounterStore(server.connectionString);
});
afterEach(async () => {
  await store.close();
  await server.remove();
});

const amountOf = (event: { data: object }) => (event.data as { amount?: number }).amount;

const add = (amount: number) => store.append('feedback-1', [countedEvent(amount)], 'any');

describe('following the log', () => {
  test('following continues after a restart of the server without a gap or a repeat', async () => {
    await add(1);
    const stop = new AbortController();
    const seen: unknown[] = [];
    let retries = 0;
    const following = follow(store, {
      after: 'start',
      signal: stop.signal,
      logger,
      onRetry: () => retries++,
    });
    for await (const entry of following) {
      if (entry.kind === 'event') seen.push(amountOf(entry.event));
      if (entry.kind === 'caughtUp' && seen.length === 1) {
        await server.stop();
        await server.start();
        await add(2);
      }
      if (entry.kind === 'caughtUp' && seen.length === 2) await add(3);
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual([1, 2, 3]);
    expect(retries).toBeGreaterThan(0);
  });

  test('following from the end misses nothing that is stored while the connection is lost', async () => {
    await add(1);
    const stop = new AbortController();
    const seen: unknown[] = [];
    let restarted = false;
    for await (const entry of follow(store, { after: 'end', signal: stop.signal, logger })) {
      if (entry.kind === 'event') seen.push(amountOf(entry.event));
      if (entry.kind === 'caughtUp' && !restarted) {
        restarted = true;
        await server.stop();
        await server.start();
        await add(2);
      }
      if (seen.length === 1) stop.abort();
    }
    expect(seen).toEqual([2]);
  });

  test('following stops at an event that a newer release wrote', async () => {
    const event = countedEvent(1);
    const metadata = { ...event.metadata, schemaVersion: 4 };
    await store.append('feedback-1', [{ ...event, metadata }], 'any');
    const following = async () => {
      for await (const _ of follow(store, { after: 'start', signal: new AbortController().signal, logger }));
    };
    await expect(following()).rejects.toBeInstanceOf(NewerEvent);
  });

  test('following ends when it is aborted while the server is down', async () => {
    await server.stop();
    const stop = new AbortController();
    const seen: unknown[] = [];
    const onRetry = () => stop.abort();
    for await (const entry of follow(store, { after: 'start', signal: stop.signal, logger, onRetry }))
      seen.push(entry);
    expect(seen).toEqual([]);
  });

  test('following ends when the store is closed', async () => {
    const seen: unknown[] = [];
    for await (const entry of follow(store, {
      after: 'start',
      signal: new AbortController().signal,
      logger,
    })) {
      seen.push(entry);
      await store.close();
    }
    expect(seen).toEqual([{ kind: 'caughtUp' }]);
  });
});
