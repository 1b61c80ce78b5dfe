import { EventStoreUnavailable } from '@cairn/event-store/errors';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { readEnvironment } from '@cairn/runtime/environment';
import { createLogger, type Logger } from '@cairn/runtime/logger';

export type Stores = { store: EventStore; postgres: Postgres; logger: Logger };

/** Does some work with the stores that the environment names, then closes them. */
export const withStores = async (work: (stores: Stores) => Promise<void>): Promise<void> => {
  const environment = readEnvironment();
  const logger = createLogger({ service: 'cairn', level: 'fatal' });
  const store = openEventStore({ connectionString: environment.EVENTSTORE_URL, logger });
  const postgres = openPostgres({ url: environment.DATABASE_URL, logger, max: 2 });
  try {
    await work({ store, postgres, logger });
  } catch (thrown) {
    if (!(thrown instanceof EventStoreUnavailable)) throw thrown;
    throw new Error('The event store does not answer. Is it running, and does EVENTSTORE_URL name it?', {
      cause: thrown,
    });
  } finally {
    await Promise.all([store.close(), postgres.close()]);
  }
};
