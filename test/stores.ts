import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { scratchPostgres } from '@cairn/local-postgres/scratch';

/** An event store and a Postgres of the test's own, on free ports, in folders that go when they stop. */
export const startStores = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cairn-system-'));
  const [log, database] = await Promise.all([
    startEmbeddedEventStoreDB({ port: 0, dataDir }),
    scratchPostgres(),
  ]);
  return {
    eventStoreUrl: log.connectionString,
    databaseUrl: database.url,
    stop: async (): Promise<void> => {
      await Promise.all([log.stop(), database.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
