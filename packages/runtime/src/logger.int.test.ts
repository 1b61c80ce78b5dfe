import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spawnChild } from './spawn-child.ts';

test('a process ends even if nobody reads its log anymore', async () => {
  const entry = fileURLToPath(new URL('unread-log.process.ts', import.meta.url));
  const child = spawnChild(process.execPath, {
    args: ['--import', 'tsx', entry],
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const log = child.stdout;
  if (!log) throw new Error('it has no log');
  await once(log, 'data');
  log.destroy();
  await once(log, 'close');
  child.stdin?.end();
  expect(await ended).toEqual([7, null]);
});
