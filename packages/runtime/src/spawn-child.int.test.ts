import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { spawnChild } from './spawn-child.ts';

const starter = fileURLToPath(new URL('spawn-child.process.ts', import.meta.url));

/** Starts a process that starts another one, which ignores SIGTERM; gives the first process and the id of the other. */
const startTwo = async (state: 'running' | 'stopped') => {
  const child = spawnChild(process.execPath, { args: ['--import', 'tsx', starter, state] });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, other: Number(line) };
};

/** R, S and the like; undefined if there is no such process. */
const stateOf = (pid: number): string | undefined => {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
};

test.runIf(process.platform === 'linux').each(['running', 'stopped'] as const)(
  'a %s child process ends when its parent is killed',
  async (state) => {
    const { child, other } = await startTwo(state);
    if (state === 'stopped') process.kill(other, 'SIGSTOP');
    await expect.poll(() => stateOf(other)).toMatch(state === 'stopped' ? 'T' : /[RS]/);
    child.kill('SIGKILL');
    await expect.poll(() => stateOf(other)).toBeUndefined();
  },
);

test('a guarded child process keeps its exit code, its output and its IPC channel', async () => {
  const script =
    'process.send("ready"); process.once("message", (code) => { console.log(process.argv[1]); process.exit(code) })';
  const child = spawnChild(process.execPath, { args: ['--eval', script, 'two words'], ipc: true });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  expect(await once(child, 'message')).toContain('ready');
  child.send(7);
  expect(await once(child, 'close')).toEqual([7, null]);
  expect(output).toBe('two words\n');
});
