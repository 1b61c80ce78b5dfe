import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '@cairn/embedded-eventstoredb/self-signed';
import { type EmbeddedEventStoreDB, startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import type { EventStore } from './open.ts';
import { follow } from './resubscribe.ts';
import { collect, logger, openCounterStore } from './server.fixture.ts';

// Newer versions of Node add a hint to the reason.
const untrusted = {
  name: 'EventStoreUntrusted',
  message: expect.stringMatching(/not trusted \(self-signed certificate[^)]*\).*tlsCAFile in EVENTSTORE_URL/),
};

describe('an event store whose certificate is not trusted', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-untrusted-'));
  let server: EmbeddedEventStoreDB;
  let store: EventStore;
  beforeAll(async () => {
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir, tls: selfSigned() });
    store = openCounterStore(`esdb://localhost:${server.port}?tls=true`);
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  test('refuses reads and appends with the reason, and without trying again', async () => {
    await expect(store.head()).rejects.toMatchObject(untrusted);
    await expect(store.append(newStream(), counted(1), 'any')).rejects.toMatchObject(untrusted);
    expect(store.retries()).toBe(0);
  });

  test.each(['start', 'end'] as const)(
    'ends a subscription from the %s of the log with the reason',
    async (after) => {
      const { signal } = new AbortController();
      await expect(collect(follow(store, { after, signal, logger }))).rejects.toMatchObject(untrusted);
    },
  );
});
