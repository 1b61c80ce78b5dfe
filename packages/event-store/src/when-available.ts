import type { Logger } from '@cairn/runtime/logger';
import { EventStoreUnavailable } from './errors.ts';
import type { EventStore } from './open.ts';

/** Does the work as soon as the event store answers; undefined if the store is closed before. Throws every other error. */
export const whenAvailable = async <T>(
  { store, logger }: { store: Pick<EventStore, 'closing'>; logger: Logger },
  work: () => Promise<T>,
): Promise<T | undefined> => {
  while (!store.closing.aborted) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
      logger.warn('the event store does not answer; the service waits for it');
    }
  }
  return undefined;
};
