import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { test } from 'vitest';
import { startEmbeddedProcess } from './event-store.process.ts';

test('waits until it is killed, with a server in the main process and a stopped one in the worker', async () => {
  await scratchDatabase();
  const { pid } = await startEmbeddedProcess(mkdtempSync(join(tmpdir(), 'cairn-killed-store-')));
  process.kill(pid, 'SIGSTOP');
  process.stdout.write(`worker ${process.pid} waits\n`);
  await new Promise(() => {});
});
