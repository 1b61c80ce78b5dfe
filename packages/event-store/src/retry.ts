import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreUnavailable } from './errors.ts';

const firstPauseMs = 25;
const longestPauseMs = 1_000;
const patienceMs = 10_000;

/** How long to wait before trying again after `failures` failures in a row: doubling up to a bound, half of it random. */
export const backoffMs = (failures: number, longest = longestPauseMs): number => {
  const whole = Math.min(longest, firstPauseMs * 2 ** Math.min(failures, 16));
  return whole / 2 + (Math.random() * whole) / 2;
};

/**
 * Counts the failures of one call. `failed` waits before the next attempt. It throws the error itself if waiting does not
 * help, and `EventStoreUnavailable` after ten seconds in which nothing succeeded.
 */
export const patience = (isPassing: (error: unknown) => boolean, signal: AbortSignal) => {
  if (signal.aborted) throw new Error('the event store was closed');
  let failures = 0;
  let since = Date.now();
  return {
    succeeded: () => {
      failures = 0;
      since = Date.now();
    },
    failed: async (thrown: unknown): Promise<void> => {
      if (!isPassing(thrown)) throw thrown;
      if (signal.aborted || Date.now() - since > patienceMs) throw new EventStoreUnavailable(thrown);
      await pause(backoffMs(failures++), undefined, { signal }).catch(() => undefined);
    },
  };
};
