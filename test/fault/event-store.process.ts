import { fileURLToPath } from 'node:url';
import { startProcess } from '@cairn/testing/start-process';

/** The embedded event store as a separate process, so that it can be killed. */
export type EventStoreProcess = {
  readonly connectionString: string;
  readonly pid: number;
  /** Ends it with SIGKILL and resolves when it is gone. */
  readonly kill: () => Promise<unknown>;
  /** Ends it with SIGTERM and resolves with its exit code. */
  readonly stop: () => Promise<number | string>;
};

/** The module that the process runs. */
export const MAIN = fileURLToPath(
  new URL('../../packages/embedded-eventstoredb/src/main.ts', import.meta.url),
);

/** Starts the server on a free port. Rejects with its first log line if it does not start. */
export const startEventStoreProcess = async (dataDir: string): Promise<EventStoreProcess> => {
  const { pid, says, end } = startProcess(['--import', 'tsx', MAIN, '--port', '0', '--data-dir', dataDir]);
  const [line] = await says(/^.*(?=\n)/);
  const { msg, connectionString } = JSON.parse(line) as { msg: string; connectionString?: string };
  if (connectionString === undefined) throw new Error(msg);
  return { connectionString, pid, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
