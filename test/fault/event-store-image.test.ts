import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEGMENTS } from '@cairn/embedded-eventstoredb/log/journal/segment';
import { openLog } from '@cairn/embedded-eventstoredb/log/open';
import { readForward } from '@cairn/embedded-eventstoredb/log/read/all';
import { takeAsStored } from '@cairn/embedded-eventstoredb/log/read/visit';
import { DATA_FILE } from '@cairn/embedded-eventstoredb/log/tables/tables';
import { verifyLog } from '@cairn/embedded-eventstoredb/log/check/verify';
import { idOf } from '@cairn/embedded-eventstoredb/record/fields';
import { emptyView, look } from '@cairn/embedded-eventstoredb/record/view';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { rounds } from '@cairn/testing/limits';
import { afterAll, describe, expect, test } from 'vitest';
import { skipsEmbedded, startEmbeddedProcess } from './event-store.process.ts';

const IMAGES = rounds(5);
const WRITERS = 16;

/** Suspends a process, and resolves when it has stopped. */
const freeze = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGSTOP');
  const state = (): string =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .slice(0, 1);
  await expect.poll(state, { interval: 1 }).toBe('T');
};

const idsIn = async (dir: string): Promise<Set<string>> => {
  const log = openLog(dir);
  const ids = new Set<string>();
  const view = emptyView();
  const reader = readForward(log.parts, { from: 0, limit: Infinity, visit: takeAsStored });
  for (let frames = reader.pull(log.end()); frames; frames = reader.pull(log.end())) {
    for (let at = 0; at < frames.length; at = view.end) ids.add(idOf(look(view, frames, at)));
  }
  await log.close();
  return ids;
};

describe.skipIf(skipsEmbedded('a copy of its files') || process.platform !== 'linux')(
  "a copy of an event store's files that is taken at any moment under load",
  () => {
    const root = mkdtempSync(join(tmpdir(), 'cairn-image-'));
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    test('opens as a sound log with everything that was acknowledged before', async () => {
      const dataDir = join(root, 'log');
      const server = await startEmbeddedProcess(dataDir);
      const client = EventStoreDBClient.connectionString(server.connectionString);
      const acknowledged: string[] = [];
      let onAck = (): void => {};
      const done = new AbortController();
      const writers = Array.from({ length: WRITERS }, async (_, index) => {
        while (!done.signal.aborted) {
          const event = jsonEvent({ type: 'Noted', data: { text: 'x'.repeat(((index * 37) % 50) * 40) } });
          await client.appendToStream(`writer-${index}`, event);
          acknowledged.push(event.id);
          onAck();
        }
      });
      const images: { dir: string; wanted: readonly string[] }[] = [];
      for (let image = 0; image < IMAGES; image++) {
        const target = acknowledged.length + 40 + ((image * 53) % 90);
        await new Promise<void>((resolve) => {
          onAck = () => acknowledged.length >= target && resolve();
        });
        await freeze(server.pid);
        const dir = join(root, `image-${image}`);
        mkdirSync(dir);
        images.push({ dir, wanted: [...acknowledged] });
        for (const file of [DATA_FILE, ...SEGMENTS]) copyFileSync(join(dataDir, file), join(dir, file));
        process.kill(server.pid, 'SIGCONT');
      }
      done.abort();
      await Promise.all(writers);
      await client.dispose();
      await server.stop();
      for (const { dir, wanted } of images) {
        const ids = await idsIn(dir);
        expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
        expect((await verifyLog(dir)).problems).toEqual([]);
      }
    });
  },
);
