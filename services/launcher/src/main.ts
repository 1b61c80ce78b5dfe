import { createExecute } from '@cairn/event-store/execute';
import { openEventStore } from '@cairn/event-store/open';
import { createStoreClock } from '@cairn/event-store/store-clock';
import { whenAvailable } from '@cairn/event-store/when-available';
import { buildReactorApp } from '@cairn/reactor/app';
import { fingerprintOf, keyedIds } from '@cairn/runtime/derived-id';
import { required } from '@cairn/runtime/environment';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { react } from './react.ts';

const { environment, logger } = prepareService('launcher', ['log']);
const { EVENTSTORE_URL: connectionString, CAIRN_HOST: host, CAIRN_LAUNCHER_PORT: port } = environment;
const idKey = orEnd(logger, () => required(environment, 'CAIRN_ID_KEY'));
const store = orEnd(logger, () => openEventStore({ connectionString, logger }));
const clock = createStoreClock({ store, logger });
const execute = createExecute({ store, logger, now: () => clock.now().toISOString() });
const stopping = new AbortController();
const progress = { caughtUp: false };
const app = await buildReactorApp({ service: 'launcher', logger, progress, clock });

onShutdown(logger, async () => {
  stopping.abort();
  await app.close();
  await store.close();
});

const url = await orEnd(logger, () => app.listen({ host, port }));
logger.info({ url }, 'launcher listens');
await orEnd(logger, () => whenAvailable({ store, logger }, clock.look));
await orEnd(logger, () =>
  react({
    store,
    execute,
    logger,
    progress,
    signal: stopping.signal,
    now: clock.now,
    timeZone: environment.CAIRN_TIME_ZONE,
    deriveId: keyedIds(idKey),
    fingerprint: fingerprintOf(idKey),
  }),
);
