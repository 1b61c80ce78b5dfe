import { readFileSync, rmSync } from 'node:fs';
import { rounds } from '@cairn/testing/limits';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventStoreProcess, skipsEmbedded, startEmbeddedProcess } from './event-store.process.ts';
import { openSession, subscribe } from './raw-subscriber.ts';

const SLOW = 200;
const LIVE = 1000;
const LIVE_EVENTS = rounds(10);
const BIG_EVENTS = rounds(150);

/** The private memory of a process, in bytes; undefined if the system does not report it. */
const ownMemory = (pid: number): number | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]) * 1024;
  } catch {
    return undefined;
  }
};

describe.skipIf(skipsEmbedded('slow subscribers'))('an event store with slow subscribers among many', () => {
  const dataDir = scratchFolder('cairn-slow-');
  let server: EventStoreProcess;
  let client: EventStoreDBClient;
  const sessions: ReturnType<typeof openSession>[] = [];
  const session = (): ReturnType<typeof openSession> => {
    const opened = openSession(server.connectionString);
    sessions.push(opened);
    return opened;
  };
  beforeAll(async () => {
    server = await startEmbeddedProcess(dataDir);
    client = EventStoreDBClient.connectionString(server.connectionString);
  });
  afterAll(async () => {
    for (const opened of sessions) opened.destroy();
    await client.dispose();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('delivers everything to the others, and keeps no backlog for the slow ones', async () => {
    const slow = Array.from({ length: SLOW }, () => subscribe(session(), 'big', { slow: true }));
    const quick = subscribe(session(), 'big');
    const homes = Array.from({ length: 4 }, session);
    let delivered = 0;
    let everyone = (): void => {};
    const all = new Promise<void>((resolve) => (everyone = resolve));
    const onEvent = (): void => {
      if (++delivered === LIVE * LIVE_EVENTS) everyone();
    };
    const live = Array.from({ length: LIVE }, (_, index) =>
      subscribe(homes[index % homes.length] ?? session(), 'live', { onEvent }),
    );
    await Promise.all([...slow, quick, ...live].map(({ confirmed }) => confirmed));
    const before = ownMemory(server.pid);

    const text = 'x'.repeat(100_000);
    const big = Array.from({ length: BIG_EVENTS }, () => jsonEvent({ type: 'Noted', data: { text } }));
    for (const event of big) await client.appendToStream('big', event);
    const small = Array.from({ length: LIVE_EVENTS }, () => jsonEvent({ type: 'Noted', data: {} }));
    for (const event of small) await client.appendToStream('live', event);
    await all;
    await expect.poll(() => quick.seen.length).toBe(BIG_EVENTS);

    expect(quick.seen).toEqual(big.map(({ id }) => id));
    for (const { seen } of live) expect(seen).toEqual(small.map(({ id }) => id));
    const after = ownMemory(server.pid);
    if (before === undefined || after === undefined) {
      process.stdout.write(
        'fault: this system does not report the memory of a process, so it is not checked\n',
      );
      return;
    }
    // The whole stream for every slow subscriber would be 3 GB.
    process.stdout.write(`fault: ${SLOW} slow subscribers cost ${Math.round((after - before) / 1e6)} MB\n`);
    expect(after - before).toBeLessThan(300e6);
  });
});
