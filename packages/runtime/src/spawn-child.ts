import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export type Spawn = {
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Gives the process a session of its own, so that Ctrl-C in a terminal does not reach it. */
  detached?: boolean;
  /** Standard input, output and error. */
  stdio?: readonly ['ignore' | 'pipe', 'ignore' | 'pipe' | 'inherit', 'ignore' | 'pipe' | 'inherit'];
  /** Opens a channel for messages, as `fork` does. */
  ipc?: boolean;
  /** Asks the process to end if this process dies; SIGTERM by default. */
  endSignal?: NodeJS.Signals;
  /** Seconds from then until it is killed; 10 by default. */
  endWithin?: number;
};

// The guard reads the pipe at file descriptor 3. A line says that the command has ended. The end of the file says that
// this process is gone. It is no child of the command, because Postgres takes every child for one of its own.
const script = `signal=$1; left=$2; shift 2
end() {
  kill -"$signal" $$
  while [ "$left" -gt 0 ] && kill -0 $$; do sleep 1; left=$((left - 1)); done
  kill -KILL $$
}
( ( read -r _ <&3 || end ) >/dev/null 2>&1 4>&- & )
exec "$@" 3<&-`;

/**
 * Starts a process that ends with this one, whichever way this one ends: also by SIGKILL, and also if the started process
 * is stopped or does not run Node. Windows has no guard.
 */
export const spawnChild = (command: string, options: Spawn = {}): ChildProcess => {
  const { args = [], stdio = ['ignore', 'pipe', 'inherit'], ipc, ...others } = options;
  const { endSignal = 'SIGTERM', endWithin = 10, ...rest } = others;
  const channel = ipc ? (['ipc'] as const) : [];
  if (process.platform === 'win32') return spawn(command, args, { ...rest, stdio: [...stdio, ...channel] });
  const guarded = ['-c', script, 'sh', endSignal.slice('SIG'.length), String(endWithin), command, ...args];
  const child = spawn('/bin/sh', guarded, { ...rest, stdio: [...stdio, 'pipe', ...channel] });
  const guard = child.stdio[3] as Writable | undefined;
  // The guard may be gone by then.
  guard?.on('error', () => {});
  child.once('exit', () => guard?.end('\n'));
  return child;
};
