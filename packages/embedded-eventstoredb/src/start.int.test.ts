import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDir } from './log/log.fixture.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from './start.ts';

describe('the embedded server', () => {
  let folder = temporaryDir();
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

  it('answers health checks and its other pages over plain HTTP on the same port', async () => {
    expect((await page('/health/live')).status).toBe(204);
    expect(await (await page('/info')).json()).toMatchObject({ esVersion: '23.10.8.0', state: 'leader' });
    expect(await (await page('/ping')).json()).toMatchObject({ text: 'Ping request successfully handled' });
    expect(await (await page('/gossip')).json()).toMatchObject({ serverPort: server.port });
    expect((await page('/streams/x')).status).toBe(404);
  });

  it('refuses a second server on its folder or on its port, and leaves nothing of it behind', async () => {
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

  it('finds what it stored when it is started again', async () => {
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

  it('gives a subscriber that stops reading no more than it takes, and others all they want', async () => {
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
