import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { ensureSchema } from '@cairn/projection/schema';
import { openPostgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { createLogger } from '@cairn/runtime/logger';
import { projections } from './projectors.ts';

/** The read models before the first event. */
const emptyReadModels = {
  name: 'empty_read_models',
  fill: async (url: string): Promise<void> => {
    const postgres = openPostgres({ url, logger: createLogger({ service: 'test', level: 'silent' }) });
    const session = await postgres.session();
    for (const projection of projections) await ensureSchema(session, projection);
    await session.end();
    await postgres.close();
  },
};

/** An event store and a database for one test. The projectors find the tables that they would make. */
export const startStores = async () => {
  const [log, databaseUrl] = await Promise.all([scratchEventStore(), scratchDatabase(emptyReadModels)]);
  return {
    eventStoreUrl: log.connectionString,
    databaseUrl,
    stop: log.remove,
  };
};
