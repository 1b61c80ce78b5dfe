import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect as connectHttp2, type IncomingHttpHeaders } from 'node:http2';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToStreamResolvedEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryDir, temporaryDir } from './log/log.fixture.ts';
import { openTables } from './log/tables/tables.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from './start.ts';

describe('the embedded server', () => {
  let folder: TemporaryDir;
  let server: EmbeddedEventStoreDB;
  const page = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`);

  beforeEach(async () => {
    folder = temporaryDir();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
  });
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });

  test('gives the reason in one line and releases the folder if its stored groups keep it from starting', async () => {
    await server.stop();
    const dir = folder.dir;
    const tables = openTables(dir);
    const raw = tables.root.openDB<Buffer, string>('groups', { encoding: 'binary' });
    await raw.put('s::g', Buffer.from('{"settings":'));
    await tables.root.close();
    const started = startEmbeddedEventStoreDB({ port: 0, dataDir: dir });
    await expect(started).rejects.toThrow(
      /^the data file .* is damaged, it cannot be read \(.*\); restore the folder from a backup$/,
    );
    expect(existsSync(join(dir, 'server.lock'))).toBe(false);
    folder.remove();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: dir });
  });

  test('answers health checks and its other endpoints over plain HTTP on the same port', async () => {
    expect((await page('/health/live')).status).toBe(204);
    expect(await (await page('/info')).json()).toMatchObject({ esVersion: '23.10.8.0', state: 'leader' });
    expect(await (await page('/ping')).json()).toMatchObject({
      text: 'Ping request successfully handled',
      msgTypeId: expect.any(Number),
    });
    expect(await (await page('/gossip')).json()).toMatchObject({ serverPort: server.port });
    expect((await page('/streams/x')).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${server.port}/info`, { method: 'POST' })).status).toBe(405);
  });

  test('answers a health check with the status that the check asks for', async () => {
    expect((await page('/health/live?liveCode=200')).status).toBe(200);
    expect((await page('/health/live?liveCode=x')).status).toBe(204);
  });

  test('answers its HTTP endpoints over HTTP/2, too', async () => {
    const session = connectHttp2(`http://127.0.0.1:${server.port}`);
    const get = async (path: string): Promise<readonly [unknown, string]> => {
      const request = session.request({ ':path': path });
      const [[headers], body] = await Promise.all([once(request, 'response'), text(request)]);
      return [(headers as IncomingHttpHeaders)[':status'], body];
    };
    expect(await get('/health/live')).toEqual([204, '']);
    expect(await get('/info')).toEqual([200, expect.stringContaining('"state":"leader"')]);
    expect(await get('/streams/x')).toEqual([404, '']);
    session.close();
  });

  test('refuses a second server on its folder or its port, which leaves nothing behind', async () => {
    await expect(startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir })).rejects.toThrow(
      'is in use by process',
    );
    const other = temporaryDir();
    const taken = { port: server.port, dataDir: other.dir };
    await expect(startEmbeddedEventStoreDB(taken)).rejects.toThrow('EADDRINUSE');
    const second = await startEmbeddedEventStoreDB({ ...taken, port: 0 });
    await second.stop();
    other.remove();
    expect((await page('/health/live')).status).toBe(204);
  });

  test('serves what it stored after a restart', async () => {
    const client = EventStoreDBClient.connectionString(server.connectionString);
    await client.appendToStream('kept', jsonEvent({ type: 'Noted', data: { n: 1 } }));
    await client.dispose();
    await server.stop();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
    const again = EventStoreDBClient.connectionString(server.connectionString);
    const events = [];
    for await (const { event } of again.readStream('kept')) events.push(event?.data);
    expect(events).toEqual([{ n: 1 }]);
    await again.dispose();
  });

  test('keeps the settings, checkpoints and parked messages of its groups after a restart', async () => {
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({
      startFrom: 'start',
      checkPointLowerBound: 1,
      checkPointUpperBound: 1,
      maxRetryCount: 3,
    });
    const noted = () => jsonEvent({ type: 'Noted', data: {} });
    await client.appendToStream('s', [noted(), noted(), noted()]);
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    const group = client.subscribeToPersistentSubscriptionToStream('s', 'g', { bufferSize: 1 });
    const info = (from: EventStoreDBClient) => from.getPersistentSubscriptionToStreamInfo('s', 'g');
    group.on('data', (event: PersistentSubscriptionToStreamResolvedEvent) => {
      if (event.event?.revision === 0n) void group.ack(event);
      if (event.event?.revision === 1n) void group.nack('park', 'later', event);
    });
    await expect.poll(async () => (await info(client)).stats.parkedMessageCount).toBe(1n);
    await expect.poll(async () => (await info(client)).stats.lastCheckpointedEventRevision).toBe(1n);
    const before = await info(client);
    void client.dispose();
    await server.stop();
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir });
    const again = EventStoreDBClient.connectionString(server.connectionString);
    const after = await info(again);
    expect(after.settings).toEqual(before.settings);
    expect(after.stats).toMatchObject({ parkedMessageCount: 1n, lastCheckpointedEventRevision: 1n });
    await again.replayParkedMessagesToStream('s', 'g');
    const given: (bigint | undefined)[] = [];
    const rejoined = again.subscribeToPersistentSubscriptionToStream('s', 'g');
    rejoined.on('data', ({ event }) => given.push(event?.revision));
    await expect.poll(() => new Set(given)).toEqual(new Set([1n, 2n]));
    await rejoined.unsubscribe();
    await again.dispose();
  });

  test('holds back a subscriber that stops reading, and does not slow down the others', async () => {
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const slow = EventStoreDBClient.connectionString(server.connectionString);
    const data = { text: 'x'.repeat(5000) };
    for (let batch = 0; batch < 20; batch++) {
      await client.appendToStream(
        'big',
        Array.from({ length: 100 }, () => jsonEvent({ type: 'Noted', data })),
      );
    }
    const stuck = slow.subscribeToStream('big');
    stuck.pause();
    let seen = 0;
    for await (const _ of client.readStream('big')) seen++;
    expect(seen).toBe(2000);
    await stuck.unsubscribe();
    await Promise.all([client.dispose(), slow.dispose()]);
  });
});
