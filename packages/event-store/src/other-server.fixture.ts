import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startProcess } from '@cairn/testing/start-process';
import { until } from '@cairn/testing/until';

/** The shell command that starts the event store of the tests, if they do not run on the embedded one. */
export const serverCommand = process.env['CAIRN_TEST_EVENTSTORE_CMD'] || undefined;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
};

const fill = (command: string, values: Readonly<Record<string, string>>): string => {
  let filled = command;
  for (const [place, value] of Object.entries(values)) {
    if (!command.includes(place)) throw new Error(`CAIRN_TEST_EVENTSTORE_CMD must contain ${place}.`);
    filled = filled.replaceAll(place, value);
  }
  return filled;
};

const isLive = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/live`)).ok;
  } catch {
    return false;
  }
};

/** Port 0 is a free one. */
type Place = { port: number; dataDir: string };

/**
 * Runs a command that starts an event store, and waits until that one answers. Throws an `Error` with all that the
 * command wrote if it ends before.
 */
export const startOtherServer = async (command: string, { port: wanted, dataDir }: Place) => {
  const port = wanted || (await freePort());
  const line = fill(command, { '{port}': String(port), '{data}': `'${dataDir}'` });
  // With exec, the signals of a test reach the server and not the shell.
  const { pid, output, exited, end } = startProcess(['-c', `exec ${line} 2>&1`], { command: '/bin/sh' });
  let ended = false;
  void exited.then(() => (ended = true));
  await until(async () => ended || (await isLive(port)));
  if (ended) throw new Error(`The command of CAIRN_TEST_EVENTSTORE_CMD ended:\n${output()}`);
  return {
    port,
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    pid,
    /** Ends it with SIGKILL, and resolves when it is gone. */
    kill: () => end('SIGKILL'),
    /** Ends it with SIGTERM, and resolves with its exit code. */
    stop: () => end('SIGTERM'),
  };
};
