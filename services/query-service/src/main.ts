import { openEventStore } from '@cairn/event-store/open';
import { createAuth } from '@cairn/http/auth';
import { openPostgres } from '@cairn/read-model/postgres';
import { readEnvironment } from '@cairn/runtime/environment';
import { createLogger } from '@cairn/runtime/logger';
import { refuseInsecure } from '@cairn/runtime/production';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { buildQueryApp } from './app.ts';
import { watchSameLog } from './asking/same-log.ts';
import { startTail } from './asking/tail.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'query-service', level: environment.CAIRN_LOG_LEVEL });
orEnd(logger, () => refuseInsecure(environment, ['log', 'database', 'tokens']));
const store = orEnd(logger, () => openEventStore({ connectionString: environment.EVENTSTORE_URL, logger }));
const postgres = openPostgres({ url: environment.DATABASE_URL, logger });
const tail = await startTail(store, logger);
const sameLog = watchSameLog({ store, postgres, logger });

const app = await buildQueryApp({
  store,
  postgres,
  tail,
  sameLog,
  logger,
  now: () => new Date(),
  timeZone: environment.CAIRN_TIME_ZONE,
  auth: createAuth({
    jwksUrl: environment.CAIRN_JWKS_URL,
    jwksFile: environment.CAIRN_JWKS_FILE,
    logger,
    issuer: environment.CAIRN_TOKEN_ISSUER,
    audience: environment.CAIRN_TOKEN_AUDIENCE,
  }),
  rateLimit: environment.CAIRN_RATE_LIMIT,
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

await app.listen({ host: environment.CAIRN_HOST, port: environment.CAIRN_QUERY_PORT });
logger.info({ port: environment.CAIRN_QUERY_PORT }, 'query service listens');
