import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockStream, idKeyStream } from '@cairn/contracts/streams';
import { openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { createLogger } from '@cairn/runtime/logger';
import { newId } from '@cairn/runtime/new-id';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoOnce } from './demo-once.ts';

let dataDir: string;
let server: Awaited<ReturnType<typeof scratchEventStore>>;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cairn-demo-once-'));
  server = await scratchEventStore();
});
afterEach(async () => {
  await server.remove();
  await rm(dataDir, { recursive: true });
});

const write = async (stream: string, type: string): Promise<void> => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  const store = openEventStore({ connectionString: server.connectionString, logger });
  const metadata = {} as Parameters<typeof store.append>[1][number]['metadata'];
  await store.append(stream, [{ id: newId(), type, data: {}, metadata }], 'any');
  await store.close();
};

// Nothing answers there, so the demo is begun and fails.
const nowhere = 'http://127.0.0.1:1';
const load = () =>
  demoOnce({
    dataDir,
    eventStoreUrl: server.connectionString,
    embeddedLog: true,
    suggests: false,
    commandUrl: nowhere,
    queryUrl: nowhere,
    mintToken: async () => 'token',
    screen: { line: () => {}, warn: () => {}, status: () => {} },
  });

test('the demo is loaded into a log that holds nothing but its id key and days that began', async () => {
  await write(idKeyStream, 'Unknown');
  for (const _day of [1, 2]) await write(clockStream, 'Unknown');
  await expect(load()).rejects.toThrow('the demo could not be loaded');
});

test('the demo is not loaded into a log that holds something else', async () => {
  await write(idKeyStream, 'Unknown');
  await write(clockStream, 'Unknown');
  await write('unit-1', 'Unknown');
  await expect(load()).resolves.toBeUndefined();
});
