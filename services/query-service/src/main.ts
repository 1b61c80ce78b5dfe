import { openEventStore } from '@cairn/event-store/open';
import { authOf } from '@cairn/http/auth.settings';
import { openPostgres } from '@cairn/read-model/postgres';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { sendAccessRecordsTo } from './access-records/send-access-records.ts';
import { buildQueryApp } from './app.ts';
import { watchSameLog } from './asking/same-log.ts';
import { startTail } from './asking/tail.ts';
import { consoleOf } from './console/console.settings.ts';

const { environment, logger } = prepareService('query-service', [
  'log',
  'database',
  'tokens',
  'commands',
  'console',
]);
const { EVENTSTORE_URL: connectionString, CAIRN_HOST: host, CAIRN_QUERY_PORT: port } = environment;
const auth = orEnd(logger, () => authOf(environment, logger));
const store = orEnd(logger, () => openEventStore({ connectionString, logger }));
const postgres = openPostgres({ url: environment.DATABASE_URL, logger });
const tail = await orEnd(logger, () => startTail(store, logger));
const sameLog = watchSameLog({ store, postgres, logger });

const app = await buildQueryApp({
  store,
  postgres,
  tail,
  sameLog,
  sendAccessRecords: sendAccessRecordsTo(environment.CAIRN_COMMAND_URL),
  logger,
  auth,
  now: () => new Date(),
  timeZone: environment.CAIRN_TIME_ZONE,
  rateLimit: environment.CAIRN_RATE_LIMIT,
  console: orEnd(logger, () => consoleOf(environment)),
  streamsPerToken: environment.CAIRN_FEED_STREAMS,
  ready: {
    eventStore: () => store.head(),
    postgres: () => postgres.query('select 1'),
    feed: async () => tail.check(),
    readModels: sameLog.look,
  },
});

onShutdown(logger, async () => {
  await app.close();
  sameLog.stop();
  await tail.stop();
  await postgres.close();
  await store.close();
});

await orEnd(logger, () => app.listen({ host, port }));
logger.info({ port }, 'query service listens');
