import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { startProgram } from '@cairn/testing/start-program';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIN, skipsEmbedded } from './event-store.process.ts';

const EVENTS = 7_000;
const BATCH = 20;
// Before a copy has saved its progress, and after that.
const KILLS = [1, 6000];

type Server = Awaited<ReturnType<typeof startEmbeddedEventStoreDB>>;

const root = scratchFolder('cairn-copy-');
let source: Server;
let target: Server;
let reader: EventStoreDBClient;

beforeAll(async () => {
  source = await startEmbeddedEventStoreDB({ port: 0, dataDir: join(root, 'source') });
  target = await startEmbeddedEventStoreDB({ port: 0, dataDir: join(root, 'target') });
  const writer = EventStoreDBClient.connectionString(source.connectionString);
  const noted = (n: number) => Array.from({ length: BATCH }, () => jsonEvent({ type: 'Noted', data: { n } }));
  const append = (n: number) => writer.appendToStream(`s${n % 9}`, noted(n));
  for (let n = 0; n < EVENTS / BATCH; n += 25)
    await Promise.all(Array.from({ length: 25 }, (_, at) => append(n + at)));
  await writer.dispose();
  reader = EventStoreDBClient.connectionString(target.connectionString);
});
afterAll(async () => {
  await reader.dispose();
  await Promise.all([source.stop(), target.stop()]);
  rmSync(root, { recursive: true, force: true });
});

const copy = () => {
  const stores = ['--from', source.connectionString, '--to', target.connectionString];
  const args = ['copy', ...stores, '--state', join(root, 'copy.json')];
  return startProgram(MAIN, args, { stdio: ['ignore', 'pipe', 'ignore'] });
};

/** Resolves when the target has this many events. */
const until = async (count: number): Promise<void> => {
  const events = reader.subscribeToAll();
  let seen = 0;
  for await (const _ of events) if (++seen >= count) break;
  await events.unsubscribe();
};

describe.skipIf(skipsEmbedded('a copy that is killed'))('a copy of a log', () => {
  test.each(KILLS)('is killed after %i events and can be continued', async (count) => {
    const { end } = await copy();
    await until(count);
    expect(await end('SIGKILL')).toBe('SIGKILL');
  });

  test('has each event once in the end, and has compared them all', async () => {
    const { exited, output } = await copy();
    expect([await exited, JSON.parse(output())]).toEqual([
      0,
      expect.objectContaining({ msg: 'copied and compared event by event', events: EVENTS }),
    ]);
  });
});
