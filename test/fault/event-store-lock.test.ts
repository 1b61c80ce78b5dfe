import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDataDir } from '@cairn/embedded-eventstoredb/log/disk/lock';
import { startProgram } from '@cairn/testing/start-program';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { skipsEmbedded } from './event-store.process.ts';

const CHILD = fileURLToPath(new URL('event-store-lock.child.ts', import.meta.url));
const DEAD = JSON.stringify({ pid: 2 ** 22 + 1, started: 'long ago' });

let dir = '';
const children: ChildProcess[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

const said = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];

/** Starts processes that try to lock the folder at the same time. Returns what each reported. */
const goForIt = async (count: number): Promise<unknown[]> => {
  const start = async () => (await startProgram(CHILD, [dir], { ipc: true })).child;
  const starters = await Promise.all(Array.from({ length: count }, start));
  children.push(...starters);
  await Promise.all(starters.map(said));
  const answers = starters.map(said);
  for (const starter of starters) starter.send('go');
  return Promise.all(answers);
};

describe.skipIf(skipsEmbedded('the lock of the data folder'))('the lock of a data folder', () => {
  test.each([
    ['there is no lock', undefined],
    ['the lock is of a process that has ended', DEAD],
    ['the lock is cut off', '{"pid"'],
  ])('only one of several servers that start at once gets the folder if %s', async (_, lock) => {
    if (lock !== undefined) writeFileSync(join(dir, 'server.lock'), lock);
    const answers = await goForIt(6);
    expect(answers.filter((answer) => answer === 'has it')).toHaveLength(1);
    const refused = answers.filter((answer) => answer !== 'has it');
    for (const answer of refused) expect(answer).toMatch(/^the data folder .* is in use by process \d+/);
    expect(readdirSync(dir)).toEqual(['server.lock']);
  });

  test('a server takes over the lock of a killed one, even if another was killed while taking it over', () => {
    writeFileSync(join(dir, 'server.lock'), DEAD);
    writeFileSync(join(dir, 'server.lock.taking'), DEAD);
    const unlock = lockDataDir(dir);
    expect(() => lockDataDir(dir)).toThrow(`is in use by process ${process.pid}`);
    unlock();
    expect(readdirSync(dir)).toEqual([]);
  });
});
