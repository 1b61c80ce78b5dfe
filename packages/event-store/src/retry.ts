import { setTimeout as pause } from 'node:timers/promises';
import { distrustIn } from './client.failures.ts';
import { EventStoreUnavailable, EventStoreUntrusted } from './errors.ts';

const firstPauseMs = 25;
const longestPauseMs = 1_000;
const longestAttemptMs = 5_000;
/** How long a call tries again unless it is told otherwise. */
export const usualPatienceMs = 10_000;

/** How long to wait before trying again after `failures` failures in a row: doubling up to a bound, half of it random. */
export const backoffMs = (failures: number, longest = longestPauseMs): number => {
  const whole = Math.min(longest, firstPauseMs * 2 ** Math.min(failures, 16));
  return whole / 2 + (Math.random() * whole) / 2;
};

/** Throws `EventStoreUntrusted` if an error says that the certificate of the server is not trusted. */
export const requireTrust = (error: unknown): void => {
  const reason = distrustIn(error);
  if (reason !== undefined) throw new EventStoreUntrusted(reason);
};

export type Patience = {
  closing: AbortSignal;
  /** How long a call tries again while nothing succeeds. */
  patienceMs: number;
  /** Called before each further attempt. */
  onRetry?: () => void;
};

/**
 * Counts the failures of one call. `failed` waits before the next attempt. It throws the error itself, or
 * `EventStoreUntrusted`, if waiting does not help, and `EventStoreUnavailable` if the next attempt would come after the
 * end of its patience.
 */
export const patience = (
  isPassing: (error: unknown) => boolean,
  { closing: signal, patienceMs, onRetry }: Patience,
) => {
  if (signal.aborted) throw new Error('the event store was closed');
  let failures = 0;
  let since = Date.now();
  return {
    /** How long the next attempt may wait for an answer: what is left of the patience, but five seconds at most. */
    attemptMs: (): number => Math.min(patienceMs - (Date.now() - since), longestAttemptMs),
    succeeded: () => {
      failures = 0;
      since = Date.now();
    },
    failed: async (thrown: unknown): Promise<void> => {
      requireTrust(thrown);
      if (!isPassing(thrown)) throw thrown;
      const waitMs = backoffMs(failures++);
      if (signal.aborted || Date.now() - since + waitMs > patienceMs) throw new EventStoreUnavailable(thrown);
      onRetry?.();
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    },
  };
};
