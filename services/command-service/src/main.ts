import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { createAuth } from '@cairn/http/auth';
import { readEnvironment, required } from '@cairn/runtime/environment';
import { createLogger } from '@cairn/runtime/logger';
import { onShutdown } from '@cairn/runtime/shutdown';
import { buildCommandApp } from './app.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'command-service', level: environment.CAIRN_LOG_LEVEL });
const store = openEventStore({ connectionString: environment.EVENTSTORE_URL, logger });

const app = await buildCommandApp({
  execute: createExecute({ store, logger }),
  store,
  payloadKey: required(environment, 'CAIRN_PAYLOAD_KEY'),
  now: () => new Date(),
  logger,
  auth: createAuth({
    jwksUrl: environment.CAIRN_JWKS_URL,
    jwksFile: environment.CAIRN_JWKS_FILE,
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

await app.listen({ host: environment.CAIRN_HOST, port: environment.CAIRN_COMMAND_PORT });
logger.info({ port: environment.CAIRN_COMMAND_PORT }, 'command service listens');
