import { EventStoreUnavailable } from '@cairn/event-store/errors';

const tries = 5;

/**
 * Does a part of a long request. A busy event store may not answer one part in time; the whole does not fail for that, but
 * asks again, five times at most. Rejects with what the work rejects with.
 */
export const untilAnswered = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1)
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof EventStoreUnavailable) || tried === tries) throw thrown;
    }
};
