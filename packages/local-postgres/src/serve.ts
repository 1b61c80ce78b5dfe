import { join } from 'node:path';
import { spawnChild } from '@cairn/runtime/spawn-child';
import type { RunAs } from './run-as.ts';

export type Serve = {
  native: string;
  dataDir: string;
  port: number;
  who: RunAs;
  settings: Readonly<Record<string, string>>;
};

export type Server = { stop(): Promise<void>; exited: Promise<number | null> };

const complaint = (said: string, { port, dataDir }: Serve): string => {
  const pid = /Is another postmaster \(PID (\d+)\)/.exec(said)?.[1];
  if (pid) return `The data folder ${dataDir} is in use by another Postgres (process ${pid}).`;
  if (said.includes('could not bind')) return `Port ${port} is taken by another program.`;
  const fatal = /(?:FATAL|PANIC):\s*(.*)/.exec(said)?.[1];
  return `Postgres did not start in ${dataDir}: ${fatal ?? said.trim()}`;
};

// A statement's memory stays with its connection for the next one. To give it back to the system and to ask for it again
// can take longer than the statement. This is for glibc; others ignore it.
const keptBytes = String(16 * 2 ** 20);
const memory = { MALLOC_TRIM_THRESHOLD_: keptBytes, MALLOC_MMAP_THRESHOLD_: keptBytes };

/** Runs `postgres` and resolves once it accepts connections; rejects with a one-line reason if it does not. */
export const serve = async (what: Serve): Promise<Server> => {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(what.port),
    lc_messages: 'C',
    ...what.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnChild(join(what.native, 'bin/postgres'), {
    ...what.who,
    args: ['-D', what.dataDir, ...flags],
    cwd: '/',
    env: { ...process.env, ...memory },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C in a terminal would stop Postgres before the services that are still writing.
    detached: true,
    endSignal: 'SIGINT',
  });
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => resolve(null));
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.stderr?.on('data', (chunk) => {
      said = `${said}${String(chunk)}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.stderr?.on('close', () => void exited.then(() => reject(new Error(complaint(said, what)))));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    const hard = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    await exited;
    clearTimeout(hard);
  };
  return { stop, exited };
};
