import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { createAuth } from '@cairn/http/auth';
import { readEnvironment, required } from '@cairn/runtime/environment';
import { createLogger } from '@cairn/runtime/logger';
import { keyedIds } from '@cairn/runtime/derived-id';
import { refuseInsecure } from '@cairn/runtime/production';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { buildCommandApp } from './app.ts';
import { holdIdKey } from './id-key.ts';

/** Somebody waits for the answer to a command. */
const patienceMs = 2_000;

const environment = readEnvironment();
const logger = createLogger({ service: 'command-service', level: environment.CAIRN_LOG_LEVEL });
orEnd(logger, () => refuseInsecure(environment, ['log', 'tokens']));
const store = orEnd(logger, () =>
  openEventStore({ connectionString: environment.EVENTSTORE_URL, logger, patienceMs }),
);

const execute = createExecute({ store, logger });
const idKey = required(environment, 'CAIRN_ID_KEY');

const app = await buildCommandApp({
  execute,
  store,
  payloadKey: required(environment, 'CAIRN_PAYLOAD_KEY'),
  deriveId: keyedIds(idKey),
  now: () => new Date(),
  timeZone: environment.CAIRN_TIME_ZONE,
  logger,
  auth: createAuth({
    jwksUrl: environment.CAIRN_JWKS_URL,
    jwksFile: environment.CAIRN_JWKS_FILE,
    logger,
    issuer: environment.CAIRN_TOKEN_ISSUER,
    audience: environment.CAIRN_TOKEN_AUDIENCE,
  }),
  rateLimit: environment.CAIRN_RATE_LIMIT,
  ready: { eventStore: () => store.head() },
});

onShutdown(logger, async () => {
  await app.close();
  await store.close();
});

await holdIdKey({ execute, logger, closing: store.closing }, idKey).catch((error: unknown) => {
  logger.fatal(error instanceof Error ? error.message : 'the id key cannot be held');
  process.exit(1);
});
await app.listen({ host: environment.CAIRN_HOST, port: environment.CAIRN_COMMAND_PORT });
logger.info({ port: environment.CAIRN_COMMAND_PORT }, 'command service listens');
