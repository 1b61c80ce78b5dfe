import { reachableDataDir } from '@cairn/local-postgres/run-as';
import { startPostgres } from '@cairn/local-postgres/postgres';
import { createConnection } from 'node:net';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildOptions } from './child.ts';
import type { Part } from './part.ts';
import { Refusal } from './refusal.ts';
import { processPart } from './service.ts';

/** The program of the embedded EventStoreDB. */
export const eventStoreProgram = fileURLToPath(
  new URL('../../../packages/embedded-eventstoredb/src/main.ts', import.meta.url),
);

export const logDir = (dataDir: string): string => join(dataDir, 'eventstoredb');
const rowDir = (dataDir: string): string => join(dataDir, 'postgres');

/** Deletes the data of the embedded stores. Never touches a store that has a URL in the environment. */
export const beginAnew = async (
  dataDir: string,
  embedded: { log: boolean; rows: boolean },
): Promise<void> => {
  const folders = [
    ...(embedded.log ? [logDir(dataDir)] : []),
    // The data are elsewhere if the user who runs Postgres can't reach the data folder.
    ...(embedded.rows ? [rowDir(dataDir), await reachableDataDir(rowDir(dataDir))] : []),
  ];
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
};

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** The embedded EventStoreDB, in a process of its own. */
export const eventStorePart = (
  dataDir: string,
  { port, args }: { port: number; args: readonly string[] },
  child: Omit<ChildOptions, 'entry' | 'args'>,
): Part =>
  processPart(
    {
      name: 'eventstoredb',
      address: `127.0.0.1:${port}`,
      probe: async () => ((await answers('127.0.0.1', port)) ? undefined : 'its port'),
    },
    {
      ...child,
      entry: eventStoreProgram,
      // If an earlier Cairn was killed, its event store may still be closing.
      args: ['--port', String(port), '--data-dir', logDir(dataDir), '--wait', '10', ...args],
    },
  );

/** The packaged Postgres. */
export const postgresPart = (
  dataDir: string,
  { port, password }: { port: number; password: string },
  say: (line: string) => void,
): Part => ({
  name: 'postgres',
  address: `127.0.0.1:${port}`,
  start: () => {
    const logger = {
      info: (fields: object, text: string) => {
        if ('uid' in fields && 'dataDir' in fields) say(`${text}, data in ${String(fields.dataDir)}`);
      },
    };
    const started = startPostgres({ port, password, dataDir: rowDir(dataDir), logger });
    const failed = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
    return {
      ready: started.then(
        () => {},
        (thrown: unknown) => {
          throw new Refusal(failed(thrown));
        },
      ),
      exited: started.then(async (server) => `exit code ${await server.exited}`, failed),
      stop: () =>
        started.then(
          (server) => server.stop(),
          () => {},
        ),
      waitsFor: () => 'its port',
    };
  },
});
