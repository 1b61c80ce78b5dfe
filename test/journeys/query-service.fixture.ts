import type { EventStore } from '@cairn/event-store/open';
import { buildQueryApp } from '@cairn/query-service/app';
import { startTail } from '@cairn/query-service/asking/tail';
import type { System } from '../system.ts';

/** Another query service on the system's stores, which listens on a port. `subscriptions` counts its log subscriptions. */
export const startQueryService = async ({ store, postgres, sameLog, settings }: System, port = 0) => {
  let subscriptions = 0;
  const counting: EventStore = {
    ...store,
    subscribeAll: (options) => {
      subscriptions += 1;
      return store.subscribeAll(options);
    },
  };
  const tail = await startTail(counting, settings.logger);
  const app = await buildQueryApp({ ...settings, store: counting, postgres, sameLog, tail });
  const url = await app.listen({ host: '127.0.0.1', port });
  return {
    url,
    port: Number(new URL(url).port),
    subscriptions: () => subscriptions,
    stop: async (): Promise<void> => {
      await app.close();
      await tail.stop();
    },
  };
};

export type ListeningQueryService = Awaited<ReturnType<typeof startQueryService>>;
