import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { EventStoreUnavailable } from './errors.ts';
import { type EventStore, openEventStore } from './open.ts';
import { collect, type CounterLog, logger, startCounterLog, startWire } from './server.fixture.ts';

// Without keep-alive, nothing but patience ends a call.
const open = (connectionString: string): EventStore =>
  openEventStore({
    connectionString: `${connectionString}&keepAliveInterval=-1&keepAliveTimeout=-1`,
    logger,
    patienceMs: 300,
  });

const calls: readonly (readonly [string, (store: EventStore) => Promise<unknown>])[] = [
  ['a read of the log', (store) => store.head()],
  ['a read of a whole stream', (store) => collect(store.readStream(newStream()))],
  ['a read of some events of a stream', (store) => collect(store.readStream(newStream(), { limit: 3 }))],
  ['an append', (store) => store.append(newStream(), counted(1), 'any')],
];

describe('an event store that accepts a connection and never answers', () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  let store: EventStore;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    store = open(`esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`);
  });
  afterAll(async () => {
    await store.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test.each(calls)('%s gives up when its patience is at an end', async (_call, call) => {
    await expect(call(store)).rejects.toBeInstanceOf(EventStoreUnavailable);
  });
});

describe('an event store that stops answering', () => {
  let log: CounterLog;
  let wire: Awaited<ReturnType<typeof startWire>>;
  let store: EventStore;
  beforeAll(async () => {
    log = await startCounterLog();
    wire = await startWire(log.port);
    store = open(wire.connectionString);
    await store.head();
    void wire.keepAnswers();
  });
  afterAll(async () => {
    await store.close();
    await wire.close();
    await log.stop();
  });

  test.each(calls)('%s gives up when its patience is at an end', async (_call, call) => {
    await expect(call(store)).rejects.toBeInstanceOf(EventStoreUnavailable);
  });
});
