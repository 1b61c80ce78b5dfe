import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { selfSigned } from './self-signed.ts';
import { type TemporaryDir, temporaryDir } from './log/log.fixture.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from './start.ts';

const tls = selfSigned();
const credentials = { username: 'admin', password: 'ch:angeit' };
const noted = () => jsonEvent({ type: 'Noted', data: {} });

describe('a server with a certificate and credentials', () => {
  let folder: TemporaryDir;
  let server: EmbeddedEventStoreDB;
  const clients: EventStoreDBClient[] = [];
  const connect = (login: string, port = server.port): EventStoreDBClient => {
    const ca = encodeURIComponent(join(folder.dir, 'ca.pem'));
    const made = EventStoreDBClient.connectionString(
      `esdb://${login}127.0.0.1:${port}?tls=true&tlsCAFile=${ca}`,
    );
    clients.push(made);
    return made;
  };
  const outcome = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'ok',
      (error: { type?: string; code?: number }) => [error.type, error.code],
    );

  beforeEach(async () => {
    folder = temporaryDir();
    writeFileSync(join(folder.dir, 'ca.pem'), tls.cert);
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: join(folder.dir, 'log'), tls, credentials });
  });
  afterEach(async () => {
    // Not awaited: the client never finishes, because it waits for streams that were already ended.
    for (const client of clients.splice(0)) void client.dispose();
    await server.stop();
    folder.remove();
  });

  test('serves clients with the right credentials, in every kind of call', async () => {
    const client = connect('admin:ch%3Aangeit@');
    await client.appendToStream('s', noted());
    await client.appendToStream('s', noted(), { credentials });
    await client.createPersistentSubscriptionToStream(
      's',
      'g',
      persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start' }),
    );
    const given = async (events: AsyncIterable<{ event?: { id: string; streamId: string } }>) => {
      const ids: string[] = [];
      for await (const { event } of events) {
        if (event?.streamId === 's') ids.push(event.id);
        if (ids.length === 2) return ids;
      }
      return ids;
    };
    const live = client.subscribeToStream('s');
    const group = client.subscribeToPersistentSubscriptionToStream('s', 'g');
    for (const events of [client.readStream('s'), client.readAll(), live, group])
      expect(await given(events)).toHaveLength(2);
    await Promise.all([live.unsubscribe(), group.unsubscribe()]);
    expect(server.connectionString).toMatch(/tls=true$/);
  });

  test('refuses wrong credentials as unauthenticated, and calls without credentials as denied', async () => {
    const read = async (client: EventStoreDBClient): Promise<void> => {
      for await (const _ of client.readStream('s'));
    };
    const wrong = connect('admin:wrong@');
    expect(await outcome(read(wrong))).toEqual(['access-denied', 16]);
    expect(await outcome(wrong.appendToStream('s', noted()))).toEqual(['access-denied', 16]);
    expect(await outcome(wrong.appendToStream('s', noted(), { credentials }))).toBe('ok');
    const none = connect('');
    expect(await outcome(read(none))).toEqual(['access-denied', 7]);
    expect(await outcome(none.deleteStream('s'))).toEqual(['access-denied', 7]);
    expect(await outcome(none.deleteStream('s', { credentials }))).toBe('ok');
  });

  test('is found by cluster discovery', async () => {
    const ca = encodeURIComponent(join(folder.dir, 'ca.pem'));
    const one = `127.0.0.1:${server.port}`;
    const client = EventStoreDBClient.connectionString(
      `esdb://admin:ch%3Aangeit@${one},${one}?tls=true&tlsCAFile=${ca}`,
    );
    clients.push(client);
    expect(await outcome(client.appendToStream('s', noted()))).toBe('ok');
  });

  test('answers health checks over HTTPS without credentials, and does not report itself as insecure', async () => {
    const page = (path: string): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        const url = `https://127.0.0.1:${server.port}${path}`;
        get(url, { ca: tls.cert, agent: false }, resolve).on('error', reject);
      });
    const alive = await page('/health/live');
    alive.resume();
    expect(alive.statusCode).toBe(204);
    expect(await json(await page('/info'))).toMatchObject({ authentication: { type: 'internal' } });
  });

  test('lists the consumers of a group by user name', async () => {
    const client = connect('admin:ch%3Aangeit@');
    const settings = persistentSubscriptionToStreamSettingsFromDefaults();
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    const group = client.subscribeToPersistentSubscriptionToStream('s', 'g').on('data', () => {});
    const consumers = async () => (await client.getPersistentSubscriptionToStreamInfo('s', 'g')).connections;
    await expect.poll(consumers).toMatchObject([{ username: 'admin' }]);
    await group.unsubscribe();
  });

  test('does not answer unencrypted connections', async () => {
    const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${server.port}?tls=false`);
    clients.push(client);
    expect(await outcome(client.deleteStream('s'))).toEqual(['unavailable', 14]);
  });
});

describe('a server that others could reach', () => {
  const start = async (options: object): Promise<unknown> => {
    const folder = temporaryDir();
    try {
      const server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir, ...options });
      await server.stop();
      return 'started';
    } catch (error) {
      return (error as Error).message;
    } finally {
      folder.remove();
    }
  };

  test('starts only with a certificate and credentials, or if it may be insecure', async () => {
    const host = '0.0.0.0';
    const refusal =
      'others can reach 0.0.0.0: set a certificate and credentials, or allow an insecure server';
    expect(await start({ host })).toBe(refusal);
    expect(await start({ host, tls })).toBe(refusal);
    expect(await start({ host, tls, credentials })).toBe('started');
    expect(await start({ host, insecure: true })).toBe('started');
    expect(await start({ host: 'localhost' })).toBe('started');
  });

  test('reports the host name that the client used, also if it listens on every address', async () => {
    const folder = temporaryDir();
    const server = await startEmbeddedEventStoreDB({
      port: 0,
      dataDir: folder.dir,
      host: '0.0.0.0',
      insecure: true,
    });
    expect(server.connectionString).toBe(`esdb://127.0.0.1:${server.port}?tls=false`);
    const gossip = await fetch(`http://localhost:${server.port}/gossip`);
    expect(await gossip.json()).toMatchObject({ serverIp: 'localhost' });
    const one = `127.0.0.1:${server.port}`;
    const client = EventStoreDBClient.connectionString(`esdb://${one},${one}?tls=false`);
    await client.appendToStream('s', noted());
    await client.dispose();
    await server.stop();
    folder.remove();
  });

  test('refuses credentials without a certificate, because clients would never send them', async () => {
    expect(await start({ credentials })).toMatch(/^credentials need a certificate/);
  });
});
