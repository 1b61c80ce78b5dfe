import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThorough } from '@cairn/testing/limits';
import { startProcess } from '@cairn/testing/start-process';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

type Process = { pid: number; parent: number; started: string };

const processOf = (pid: number): Process => {
  // The command's name comes first, and it may contain spaces and brackets.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return { pid, parent: Number(fields[1]), started: fields[19] ?? '' };
};

const all = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => processOf(Number(name)));

/** The processes that inherited a variable, and their descendants, because Postgres overwrites its environment. */
const family = (variable: string): Process[] => {
  const found = new Map<number, Process>();
  const processes = all();
  for (const each of processes)
    if (read(`/proc/${each.pid}/environ`).split('\0').includes(variable)) found.set(each.pid, each);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const each of processes) if (found.has(each.parent)) found.set(each.pid, each);
  }
  return [...found.values()];
};

const isAlive = ({ pid, started }: Process): boolean => started !== '' && processOf(pid).started === started;

// A run of tests is started for each.
const processes = isThorough ? ['main process', 'worker'] : ['main process'];

test.runIf(process.platform === 'linux').each(processes)(
  'no process is left over if the %s of a test run is killed',
  async (killed) => {
    // A run that is killed removes none of its folders.
    const folder = mkdtempSync(join(tmpdir(), 'cairn-killed-run-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // If Postgres runs as another user, that one must pass through.
    chmodSync(folder, 0o711);
    const mark = randomUUID();
    const variable = `CAIRN_TEST_MARK=${mark}`;
    const { pid, says } = startProcess(
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/fault/killed-run.config.ts'],
      { cwd: root, env: { ...process.env, CAIRN_TEST_MARK: mark, TMPDIR: folder } },
    );
    const [, worker] = await says(/worker (\d+) waits/);
    const running = family(variable);
    // Vitest and its worker, a guard and a server each for the event store and Postgres, and the children of Postgres.
    expect(running.length).toBeGreaterThan(8);
    process.kill(killed === 'worker' ? Number(worker) : pid, 'SIGKILL');
    await expect.poll(() => [...running.filter(isAlive), ...family(variable)]).toEqual([]);
  },
);
