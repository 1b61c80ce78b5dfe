import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';

/** A server to play against. */
export type Target = { readonly connectionString: string; readonly stop: () => Promise<void> };

/** The embedded server, in a folder of its own. */
export const embeddedTarget = async (): Promise<Target> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-conformance-'));
  const server = await startEmbeddedEventStoreDB({ port: 0, dataDir });
  return {
    connectionString: server.connectionString,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The server that `EVENTSTORE_URL` points at, undefined where it is not set. */
export const givenTarget = (): Target | undefined => {
  const connectionString = process.env['EVENTSTORE_URL'];
  return connectionString ? { connectionString, stop: async () => {} } : undefined;
};
