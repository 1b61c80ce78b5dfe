import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFile } from '@cairn/testing/start-program';
import { afterAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { startOtherServer } from './other-server.fixture.ts';
import { amounts, collect, openCounterStore } from './server.fixture.ts';

const main = fileURLToPath(new URL('../../embedded-eventstoredb/src/main.ts', import.meta.url));
const command = `node ${await programFile(main)} --port {port} --data-dir {data}`;
const root = mkdtempSync(join(tmpdir(), 'cairn-other-server-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a server that the tests start by a command', () => {
  test('keeps its data and its port if it is stopped and started again', async () => {
    const dataDir = join(root, 'with a space');
    const first = await startOtherServer(command, { port: 0, dataDir });
    const store = openCounterStore(first.connectionString);
    const stream = newStream();
    await store.append(stream, counted(1, 2), 'noStream');
    expect(await first.stop()).toBe(0);
    const second = await startOtherServer(command, { port: first.port, dataDir });
    expect(amounts(await collect(store.readStream(stream)))).toEqual([1, 2]);
    expect(await second.kill()).toBe('SIGKILL');
    await store.close();
  });

  test('is refused with what it wrote if it ends at once', async () => {
    const started = startOtherServer('sh -c "echo no disk; exit 3" {port} {data}', {
      port: 0,
      dataDir: root,
    });
    await expect(started).rejects.toThrow(/CAIRN_TEST_EVENTSTORE_CMD ended:\nno disk/);
  });

  test.each(['{port}', '{data}'])('is refused if the command has no %s', async (place) => {
    const started = startOtherServer(command.replace(place, ''), { port: 0, dataDir: root });
    await expect(started).rejects.toThrow(`CAIRN_TEST_EVENTSTORE_CMD must contain ${place}`);
  });
});
