import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { createStoreClock } from '@cairn/event-store/store-clock';
import { whenAvailable } from '@cairn/event-store/when-available';
import { authOf } from '@cairn/http/auth.settings';
import { keyedIds } from '@cairn/runtime/derived-id';
import { required } from '@cairn/runtime/environment';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { buildCommandApp } from './app.ts';
import { holdIdKey } from './id-key.ts';
import { assistanceOf } from './suggestions/assistance.settings.ts';

/** Somebody waits for the answer to a command. */
const patienceMs = 2_000;

const { environment, logger } = prepareService('command-service', ['log', 'tokens', 'model']);
const { EVENTSTORE_URL: connectionString, CAIRN_HOST: host, CAIRN_COMMAND_PORT: port } = environment;
const idKey = orEnd(logger, () => required(environment, 'CAIRN_ID_KEY'));
const store = orEnd(logger, () => openEventStore({ connectionString, logger, patienceMs }));
const clock = createStoreClock({ store, logger });
const execute = createExecute({ store, logger, now: () => clock.now().toISOString() });
const app = await buildCommandApp({
  store,
  execute,
  logger,
  auth: orEnd(logger, () => authOf(environment, logger)),
  payloadKey: orEnd(logger, () => required(environment, 'CAIRN_PAYLOAD_KEY')),
  deriveId: keyedIds(idKey),
  now: clock.now,
  clock,
  timeZone: environment.CAIRN_TIME_ZONE,
  assistance: orEnd(logger, () => assistanceOf(environment)),
  rateLimit: environment.CAIRN_RATE_LIMIT,
  ready: { eventStore: () => store.head() },
});

onShutdown(logger, async () => {
  await app.close();
  await store.close();
});

await orEnd(logger, () => whenAvailable({ store, logger }, clock.look));
await orEnd(logger, () => holdIdKey({ execute, store, logger }, idKey));
await orEnd(logger, () => app.listen({ host, port }));
logger.info({ port }, 'command service listens');
