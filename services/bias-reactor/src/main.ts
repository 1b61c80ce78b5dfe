import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { readEnvironment } from '@cairn/runtime/environment';
import { createLogger } from '@cairn/runtime/logger';
import { refuseInsecure } from '@cairn/runtime/production';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { buildReactorApp } from './app.ts';
import { react } from './react.ts';

const environment = readEnvironment();
const logger = createLogger({ service: 'bias-reactor', level: environment.CAIRN_LOG_LEVEL });
orEnd(logger, () => refuseInsecure(environment, ['log']));
const store = orEnd(logger, () => openEventStore({ connectionString: environment.EVENTSTORE_URL, logger }));
const execute = createExecute({ store, logger });
const stopping = new AbortController();
const progress = { caughtUp: false };
const app = await buildReactorApp({ logger, progress });

onShutdown(logger, async () => {
  stopping.abort();
  await app.close();
  await store.close();
});

const url = await app.listen({
  host: environment.CAIRN_HOST,
  port: environment.CAIRN_BIAS_REACTOR_PORT,
});
logger.info({ url }, 'bias reactor listens');
await react({ store, execute, logger, signal: stopping.signal, progress });
