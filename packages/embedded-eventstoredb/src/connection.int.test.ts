import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  connect as connectHttp2,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type IncomingHttpHeaders,
} from 'node:http2';
import { connect as connectSocket } from 'node:net';
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lengthField } from './record/protobuf.ts';
import { frame } from './wire/frame.ts';
import { type TemporaryDir, temporaryDir } from './log/log.fixture.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from './start.ts';

const APPEND = '/event_store.client.streams.Streams/Append';
/** The frame of an `AppendReq` whose options name the stream `s` and expect any revision. */
const APPEND_TO_S = Buffer.from([0, 0, 0, 0, 9, 0x0a, 7, 0x0a, 3, 0x1a, 1, 0x73, 0x22, 0]);
const map = (key: string, value: string): Buffer =>
  lengthField(2, Buffer.concat([lengthField(1, Buffer.from(key)), lengthField(2, Buffer.from(value))]));
/** The frame of an `AppendReq` with one event. */
const ONE_EVENT = frame(
  lengthField(
    2,
    Buffer.concat([
      lengthField(1, lengthField(2, Buffer.from(randomUUID()))),
      map('type', 'Noted'),
      map('content-type', 'application/json'),
    ]),
  ),
);
/** The first bytes of an HTTP/2 connection: the preface and empty SETTINGS. */
const PREFACE = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);

describe('a connection', () => {
  let folder: TemporaryDir;
  let server: EmbeddedEventStoreDB;
  let client: EventStoreDBClient;
  let raw: ClientHttp2Session;

  beforeEach(async () => {
    folder = temporaryDir();
    const keepAlive = { everyMs: 20, withinMs: 1000 };
    server = await startEmbeddedEventStoreDB({ port: 0, dataDir: folder.dir, keepAlive });
    client = EventStoreDBClient.connectionString(server.connectionString);
    raw = connectHttp2(`http://127.0.0.1:${server.port}`);
  });
  afterEach(async () => {
    raw.destroy();
    await client.dispose();
    await server.stop();
    folder.remove();
  });

  const appendSlowly = async (timeout: string): Promise<IncomingHttpHeaders> => {
    const call = raw.request({ ':method': 'POST', ':path': APPEND, 'grpc-timeout': timeout, te: 'trailers' });
    call.write(APPEND_TO_S);
    call.resume();
    const [headers] = (await once(call, 'response')) as [IncomingHttpHeaders];
    call.close();
    return headers;
  };

  test('ends a call whose deadline has passed, and stores nothing from it', async () => {
    expect(await appendSlowly('20m')).toMatchObject({
      'grpc-status': '4',
      'grpc-message': 'the deadline of the call has passed',
    });
    await nothingIsStored();
  });

  const begin = (path: string, ...frames: readonly Buffer[]): ClientHttp2Stream => {
    const call = raw.request({ ':method': 'POST', ':path': path, te: 'trailers' });
    call.on('error', () => {});
    for (const bytes of frames) call.write(bytes);
    return call;
  };
  const nothingIsStored = () =>
    expect(client.deleteStream('s')).rejects.toMatchObject({ type: 'wrong-expected-version' });

  test('stores nothing from an append if the connection breaks in the middle', async () => {
    begin(APPEND, APPEND_TO_S, ONE_EVENT);
    // The answer comes after everything that was sent before.
    await once(
      begin('/event_store.client.gossip.Gossip/Read', frame(Buffer.alloc(0)))
        .end()
        .resume(),
      'end',
    );
    raw.destroy();
    await once(raw, 'close');
    await nothingIsStored();
  });

  test('refuses a call whose last message is cut off, and a call without a message', async () => {
    for (const [path, frames, code] of [
      [APPEND, [APPEND_TO_S, ONE_EVENT, ONE_EVENT.subarray(0, 20)], '8'],
      ['/event_store.client.streams.Streams/Read', [], '3'],
      ['/event_store.client.streams.Streams/Delete', [], '13'],
    ] as const) {
      const call = begin(path, ...frames)
        .end()
        .resume();
      const [headers] = (await once(call, 'response')) as [IncomingHttpHeaders];
      expect([path, headers['grpc-status']]).toEqual([path, code]);
    }
    await nothingIsStored();
  });

  test('closes a connection whose client stops answering pings, and keeps one whose client answers', async () => {
    const mute = connectSocket(server.port, '127.0.0.1');
    mute.write(PREFACE);
    let pings = 0;
    raw.on('ping', () => pings++);
    await once(mute.resume(), 'close');
    expect(pings).toBeGreaterThan(3);
    expect(raw.destroyed).toBe(false);
    await client.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }));
  });

  test('removes a cancelled subscription from the server', async () => {
    const settings = persistentSubscriptionToStreamSettingsFromDefaults();
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    const subscription = client.subscribeToPersistentSubscriptionToStream('s', 'g');
    const consumers = async (): Promise<number> =>
      (await client.getPersistentSubscriptionToStreamInfo('s', 'g')).connections.length;
    await expect.poll(consumers).toBe(1);
    await subscription.unsubscribe();
    await expect.poll(consumers).toBe(0);
  });

  test('answers UNIMPLEMENTED for projections, users and operations', async () => {
    await expect(client.createProjection('p', 'fromAll()')).rejects.toMatchObject({
      code: 12,
      message: expect.stringContaining('projections are not part of this server'),
    });
    for (const [path, says] of [
      ['/event_store.client.users.Users/Create', 'users are not part of this server'],
      ['/event_store.client.operations.Operations/StartScavenge', 'operations such as scavenging'],
      ['/event_store.client.monitoring.Monitoring/Stats', 'monitoring is not part of this server'],
      ['/event_store.client.streams.Streams/Twist', 'it is not implemented by this server'],
    ]) {
      const call = raw.request({ ':method': 'POST', ':path': path });
      call.end();
      call.resume();
      const [headers] = (await once(call, 'response')) as [IncomingHttpHeaders];
      expect(headers).toMatchObject({
        'grpc-status': '12',
        'grpc-message': expect.stringContaining(says ?? ''),
      });
    }
  });
});
