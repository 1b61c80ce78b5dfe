import { compiled, nodeFlags } from '@cairn/programs/compile';
import { spawnChild } from '@cairn/runtime/spawn-child';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readLine, type Said } from './log-line.ts';

export type Child = {
  pid: number | undefined;
  exited: Promise<string>;
  /** The last error that the process logged. */
  complaint: () => string | undefined;
  stop: () => Promise<void>;
};

export type ChildOptions = {
  /** The TypeScript program. */
  entry: string;
  /** The folder that it was compiled into. */
  programs: string;
  args?: readonly string[];
  environment: NodeJS.ProcessEnv;
  logFile: string;
  /** Called with each log line of level warn or above. */
  hear: (said: Said) => void;
};

const killAfterMs = 15_000;
const reasonOf = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `killed by ${signal}` : `exit code ${code}`;

const exitOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    // `close`, not `exit`: only then has all its output been read.
    child.once('close', (code, signal) => resolve(reasonOf(code, signal)));
  });

/**
 * Starts one compiled program as a process of its own. Its log goes to `logFile`, and it ends when this process ends.
 * It does not receive the terminal's Ctrl-C, because the supervisor stops the processes in order.
 */
export const startChild = ({
  entry,
  programs,
  args = [],
  environment,
  logFile,
  hear,
}: ChildOptions): Child => {
  const child = spawnChild(process.execPath, {
    args: [...nodeFlags, compiled(entry, programs), ...args],
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    endWithin: 5,
  });
  const exited = exitOf(child);
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let complaint: string | undefined;
  for (const stream of [child.stdout, child.stderr] as Readable[])
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const said = readLine(line);
      if (!said) return;
      if (said.level !== 'warn') complaint = said.text;
      hear(said);
    });
  void exited.then(() => log.end());
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    await exited;
    clearTimeout(hard);
  };
  return { pid: child.pid, exited, complaint: () => complaint, stop };
};
