import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RunAs } from './run-as.ts';

export type Serve = {
  native: string;
  dataDir: string;
  port: number;
  who: RunAs;
  settings: Readonly<Record<string, string>>;
};

export type Server = { stop(): Promise<void>; exited: Promise<number | null> };

// A starter killed with -9 closes the pipe at fd 3, and the watcher stops Postgres with it. It is started twice
// removed, because Postgres takes every child of its process for one of its own.
const watched = '( (cat <&3; kill -INT $$) >/dev/null 2>&1 & ); exec "$@" 3<&-';

const launch = (command: string, args: readonly string[], who: RunAs): ChildProcess => {
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'] as const;
  // Detached, or Ctrl-C in a terminal would stop Postgres before the services that are still writing.
  const options = { ...who, cwd: '/', detached: true, stdio: [...stdio] };
  return process.platform === 'win32'
    ? spawn(command, args, options)
    : spawn('/bin/sh', ['-c', watched, 'sh', command, ...args], options);
};

const complaint = (said: string, { port, dataDir }: Serve): string => {
  const pid = /Is another postmaster \(PID (\d+)\)/.exec(said)?.[1];
  if (pid) return `The data folder ${dataDir} is in use by another Postgres (process ${pid}).`;
  if (said.includes('could not bind')) return `Port ${port} is taken by another program.`;
  const fatal = /(?:FATAL|PANIC):\s*(.*)/.exec(said)?.[1];
  return `Postgres did not start in ${dataDir}: ${fatal ?? said.trim()}`;
};

/** Runs `postgres` and resolves once it accepts connections; rejects with one line that says why it doesn't. */
export const serve = async (what: Serve): Promise<Server> => {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(what.port),
    lc_messages: 'C',
    jit: 'off',
    ...what.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = launch(join(what.native, 'bin/postgres'), ['-D', what.dataDir, ...flags], what.who);
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      child.stdio[3]?.destroy();
      resolve(code);
    });
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
