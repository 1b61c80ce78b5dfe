import { fileURLToPath } from 'node:url';
import { serverCommand, startOtherServer } from '@cairn/event-store/other-server.fixture';
import { startProgram } from '@cairn/testing/start-program';

/** An event store as a separate process, so that it can be killed. */
export type EventStoreProcess = {
  readonly connectionString: string;
  readonly pid: number;
  /** Ends it with SIGKILL and resolves when it is gone. */
  readonly kill: () => Promise<unknown>;
  /** Ends it with SIGTERM and resolves with its exit code. */
  readonly stop: () => Promise<number | string>;
};

/** The module that the process of an embedded event store runs. */
export const MAIN = fileURLToPath(
  new URL('../../packages/embedded-eventstoredb/src/main.ts', import.meta.url),
);

/** Starts the embedded server on a free port. Rejects with its first log line if it does not start. */
export const startEmbeddedProcess = async (dataDir: string): Promise<EventStoreProcess> => {
  const { pid, says, end } = await startProgram(MAIN, ['--port', '0', '--data-dir', dataDir]);
  const [line] = await says(/^.*(?=\n)/);
  const { msg, connectionString } = JSON.parse(line) as { msg: string; connectionString?: string };
  if (connectionString === undefined) throw new Error(msg);
  return { connectionString, pid, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

/** Starts the server that the tests run on, the embedded one or that of `CAIRN_TEST_EVENTSTORE_CMD`, on a free port. */
export const startEventStoreProcess = async (dataDir: string): Promise<EventStoreProcess> =>
  serverCommand ? startOtherServer(serverCommand, { port: 0, dataDir }) : startEmbeddedProcess(dataDir);

/** Whether tests of the embedded event store itself are left out, because the others run on another server. Prints what. */
export const skipsEmbedded = (what: string): boolean => {
  if (!serverCommand) return false;
  process.stdout.write(`fault: skipped, because it tests the embedded event store itself: ${what}\n`);
  return true;
};
