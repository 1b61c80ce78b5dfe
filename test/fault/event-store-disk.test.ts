import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupLog } from '@cairn/embedded-eventstoredb/log/backup';
import { openLog } from '@cairn/embedded-eventstoredb/log/open';
import { DATA_FILE } from '@cairn/embedded-eventstoredb/log/tables/tables';
import { verifyLog } from '@cairn/embedded-eventstoredb/log/check/verify';
import { type AppendToStreamOptions, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startProcess } from '@cairn/testing/start-process';
import { programFile } from '@cairn/testing/start-program';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAIN, skipsEmbedded, startEmbeddedProcess } from './event-store.process.ts';

const tries = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const isSkipped = skipsEmbedded('a disk that is full or fails');
const root = mkdtempSync(join(tmpdir(), 'cairn-disk-'));
const disk = join(root, 'disk');
mkdirSync(disk);
const canMount = tries('mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk);
if (canMount) tries('umount', disk);
else process.stdout.write('fault: no small disk can be mounted here, none is filled\n');
const canLimit = tries('prlimit', '--version');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = 'x'.repeat(100_000);

/** Appends until one is refused. Returns the acknowledged ids and the refusal. */
const fill = async (
  client: EventStoreDBClient,
  options: AppendToStreamOptions = {},
): Promise<{ ids: string[]; refusal: Error }> => {
  const ids: string[] = [];
  for (;;) {
    const event = jsonEvent({ type: 'Noted', data: { text } });
    try {
      await client.appendToStream('s', event, options);
    } catch (error) {
      return { ids, refusal: error as Error };
    }
    ids.push(event.id);
  }
};

const stored = async (client: EventStoreDBClient): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { event } of client.readStream('s')) ids.push(event?.id ?? '');
  return ids;
};

describe.skipIf(isSkipped || !canMount)('an event store whose disk is full', () => {
  beforeEach(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
  });
  afterEach(() => {
    execFileSync('umount', ['--lazy', disk]);
  });

  test('refuses appends with the reason, still serves reads, and accepts appends again when there is space', async () => {
    const dataDir = join(disk, 'log');
    const server = await startEmbeddedProcess(dataDir);
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const { ids, refusal } = await fill(client);
    expect(ids.length).toBeGreaterThan(30);
    expect(refusal.message).toMatch(/the event store could not write to disk: no space left/);
    // With credentials, the client sends each append as a separate call. Moving the journal into the tables may have made room.
    const alone = await fill(client, { credentials: { username: 'a', password: 'b' } });
    expect(alone.refusal.message).toMatch(/no space left/);
    ids.push(...alone.ids);
    expect(await stored(client)).toEqual(ids);
    execFileSync('mount', ['-o', 'remount,size=48m', disk]);
    const later = await fill(client);
    expect(later.ids.length).toBeGreaterThan(30);
    const all = [...ids, ...later.ids];
    expect(await stored(client)).toEqual(all);
    await client.dispose();
    await server.stop();
    expect(await verifyLog(dataDir)).toMatchObject({ problems: [], events: all.length });
  });
});

describe.skipIf(isSkipped || !canLimit)('an event store whose disk fails in the middle of a write', () => {
  test('logs it and exits, and after a restart has everything that it acknowledged', async () => {
    const dataDir = join(root, 'limited');
    const server = await startEmbeddedProcess(dataDir);
    execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=3000000:']);
    const client = EventStoreDBClient.connectionString(server.connectionString);
    const { ids, refusal } = await fill(client);
    expect(ids.length).toBeGreaterThan(5);
    expect(refusal.message).not.toBe('');
    await client.dispose();
    await server.kill();
    const again = await startEmbeddedProcess(dataDir);
    const other = EventStoreDBClient.connectionString(again.connectionString);
    const found = await stored(other);
    expect(found.slice(0, ids.length)).toEqual(ids);
    expect(found.length - ids.length).toBeLessThanOrEqual(1);
    await other.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }));
    await other.dispose();
    await again.stop();
    expect((await verifyLog(dataDir)).problems).toEqual([]);
  });
});

describe.skipIf(isSkipped || !canLimit)('an event store whose disk fails while it starts', () => {
  test('logs it in one line and exits, and after a restart has everything that it acknowledged', async () => {
    const dir = join(root, 'before');
    const log = openLog(dir, { moveBytes: Infinity, moveAfterMs: 10_000_000 });
    const events = Array.from({ length: 20 }, () => ({
      id: randomUUID(),
      type: 'Noted',
      isJson: true,
      data: Buffer.from(JSON.stringify({ text })),
      metadata: Buffer.alloc(0),
    }));
    await log.append({ stream: 's', expected: 'any', events });
    const dataDir = join(root, 'starting');
    cpSync(dir, dataDir, { recursive: true, filter: (path) => !path.endsWith('server.lock') });
    await log.close();
    const most = statSync(join(dataDir, DATA_FILE)).size;
    const argv = [process.execPath, await programFile(MAIN), '--port', '0', '--data-dir', dataDir];
    const { exited, output } = startProcess([`--fsize=${most}`, ...argv], {
      command: 'prlimit',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(await exited).toBe(1);
    // LMDB prints the error too, on the other stream, so the line need not be the last one.
    expect(output().match(/^\{.*"level":"error".*\}$/gm)).toHaveLength(1);
    expect(output()).not.toContain('Node.js v');
    const again = await startEmbeddedProcess(dataDir);
    const client = EventStoreDBClient.connectionString(again.connectionString);
    expect(await stored(client)).toEqual(events.map(({ id }) => id));
    await client.dispose();
    await again.stop();
  });
});

describe.skipIf(isSkipped)('a data folder that a server uses', () => {
  test('is refused to a second server in one clear line, but can be backed up and verified', async () => {
    const dataDir = join(root, 'shared');
    const server = await startEmbeddedProcess(dataDir);
    await expect(startEmbeddedProcess(dataDir)).rejects.toThrow(
      `the data folder ${dataDir} is in use by process ${server.pid}; stop that server or choose another folder`,
    );
    const client = EventStoreDBClient.connectionString(server.connectionString);
    await client.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }));
    const copy = join(root, 'copy');
    expect(await backupLog(dataDir, copy)).toMatchObject({ problems: [], events: 1 });
    await server.kill();
    await client.dispose();
    const restored = await startEmbeddedProcess(copy);
    await restored.stop();
  });
});
