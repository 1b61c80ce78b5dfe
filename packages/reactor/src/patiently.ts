import { setTimeout as pause } from 'node:timers/promises';
import { Rejection } from '@cairn/contracts/rejection';
import { EventStoreUntrusted, StreamParked } from '@cairn/event-store/errors';
import { backoffMs } from '@cairn/event-store/retry';
import type { Logger } from '@cairn/runtime/logger';

const longestPauseMs = 5_000;

const passes = (error: unknown): boolean =>
  error instanceof Rejection &&
  !(error instanceof StreamParked || error instanceof EventStoreUntrusted) &&
  (error.kind === 'behind' || error.kind === 'conflict');

/**
 * Repeats `attempt` while the log cannot be reached or a race is lost. Returns `undefined` once `signal` is aborted. Throws
 * every other error.
 */
export const patiently = async <T>(
  { logger, signal }: { logger: Logger; signal: AbortSignal },
  attempt: () => Promise<T>,
): Promise<T | undefined> => {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error)) throw error;
      const waitMs = backoffMs(failures, longestPauseMs);
      logger.warn({ err: error, waitMs }, 'the log cannot be reached or a race was lost; trying again');
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
};
