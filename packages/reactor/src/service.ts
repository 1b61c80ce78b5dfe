import { createExecute, type Execute } from '@cairn/event-store/execute';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { createStoreClock } from '@cairn/event-store/store-clock';
import { whenAvailable } from '@cairn/event-store/when-available';
import { fingerprintOf, keyedIds } from '@cairn/runtime/derived-id';
import { type Environment, required } from '@cairn/runtime/environment';
import type { Logger } from '@cairn/runtime/logger';
import { prepareService } from '@cairn/runtime/prepare-service';
import { onShutdown, orEnd } from '@cairn/runtime/shutdown';
import { buildReactorApp } from './app.ts';
import type { Progress } from './react-to.ts';

/** What every reactor works with, until `signal` aborts. `now` is the time of the event store. */
type Work = {
  store: EventStore;
  execute: Execute;
  logger: Logger;
  progress: Progress;
  signal: AbortSignal;
  now: () => Date;
};

export type ReactorService<S extends object> = {
  service: string;
  /** The environment variable that names the health server's port. */
  port: Extract<keyof Environment, `CAIRN_${string}_PORT`>;
  /** What else this reactor needs of the environment. If it throws, the process ends before it opens anything. */
  settings: (environment: Environment) => S;
  react: (work: Work & S) => Promise<void>;
};

/** The day of the organisation, and the ids that follow from the id key. Throws if there is no key. */
export const daysAndIds = (environment: Environment) => {
  const idKey = required(environment, 'CAIRN_ID_KEY');
  return {
    timeZone: environment.CAIRN_TIME_ZONE,
    deriveId: keyedIds(idKey),
    fingerprint: fingerprintOf(idKey),
  };
};

/**
 * The whole of a reactor's `main`: reacts until the process is asked to stop, behind a health server. If an error does not
 * pass by waiting, it ends with code 1 and one line in the log.
 */
export const reactorMain = async <S extends object>({
  service,
  port,
  settings,
  react,
}: ReactorService<S>): Promise<void> => {
  const { environment, logger } = prepareService(service, ['log']);
  const set = orEnd(logger, () => settings(environment));
  const { EVENTSTORE_URL: connectionString, CAIRN_HOST: host } = environment;
  const store = orEnd(logger, () => openEventStore({ connectionString, logger }));
  const clock = createStoreClock({ store, logger });
  const execute = createExecute({ store, logger, now: () => clock.now().toISOString() });
  const stopping = new AbortController();
  const progress = { caughtUp: false };
  const app = await buildReactorApp({ service, logger, progress, clock });
  onShutdown(logger, async () => {
    stopping.abort();
    await app.close();
    await store.close();
  });
  const url = await orEnd(logger, () => app.listen({ host, port: environment[port] }));
  logger.info({ url }, 'reactor listens');
  await orEnd(logger, () => whenAvailable({ store, logger }, clock.look));
  const work = { store, execute, logger, progress, signal: stopping.signal, now: clock.now };
  await orEnd(logger, () => react({ ...work, ...set }));
};
