import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedEventStoreDB } from '@cairn/embedded-eventstoredb/start';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';

/** An event store and a database for one test. */
export const startStores = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cairn-system-'));
  const [log, databaseUrl] = await Promise.all([
    startEmbeddedEventStoreDB({ port: 0, dataDir }),
    scratchDatabase(),
  ]);
  return {
    eventStoreUrl: log.connectionString,
    databaseUrl,
    stop: async (): Promise<void> => {
      await log.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
