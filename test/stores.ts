import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';

/** An event store and a database for one test. */
export const startStores = async () => {
  const [log, databaseUrl] = await Promise.all([scratchEventStore(), scratchDatabase()]);
  return {
    eventStoreUrl: log.connectionString,
    databaseUrl,
    stop: log.remove,
  };
};
