import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The embedded event store as a process of its own, so that it can be killed. */
export type EventStoreProcess = {
  readonly connectionString: string;
  readonly pid: number;
  /** Ends it with SIGKILL and resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it with SIGTERM and resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the process runs. */
export const MAIN = fileURLToPath(
  new URL('../../packages/embedded-eventstoredb/src/main.ts', import.meta.url),
);

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = (await gone) as [number | null];
  return code;
};

/** Starts the server on a free port. Rejects with the line that it says when it does not start. */
export const startEventStoreProcess = async (dataDir: string): Promise<EventStoreProcess> => {
  const args = ['--import', 'tsx', MAIN, '--port', '0', '--data-dir', dataDir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { msg: string; connectionString?: string };
    if (said.connectionString === undefined) throw new Error(said.msg);
    return {
      connectionString: said.connectionString,
      pid: child.pid ?? 0,
      kill: async () => {
        await end(child, 'SIGKILL');
      },
      stop: () => end(child, 'SIGTERM'),
    };
  }
  throw new Error('the event store ended without a word');
};
