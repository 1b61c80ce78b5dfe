import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@cairn/runtime/logger';
import { EventStoreUntrusted, NewerEvent } from './errors.ts';
import type { Arrived, EventStore, SubscribeOptions } from './open.ts';
import { positionOf } from './read.ts';
import { backoffMs, requireTrust } from './retry.ts';

export type FollowOptions = SubscribeOptions & {
  logger: Logger;
  onRetry?: (error: unknown) => void;
};

const longestPauseMs = 5_000;

/**
 * The log after a position and on into live, all that has arrived at a time. A subscription that ends is resumed after the
 * last entry given, and `caughtUp` comes again after each resumption. Ends when `signal` is aborted or the store closed;
 * throws `NewerEvent` and `EventStoreUntrusted`.
 */
export async function* arrivals(
  store: EventStore,
  { after, signal: asked, categories, hash: begin, logger, onRetry }: FollowOptions,
): AsyncGenerator<Arrived> {
  const signal = AbortSignal.any([asked, store.closing]);
  let last = after;
  let hash = begin;
  let failures = 0;
  while (!signal.aborted) {
    let failure: unknown;
    try {
      // Fixed before anything can be lost: what is appended between two subscriptions lies after it.
      if (last === 'end') last = await store.head();
      for await (const arrived of store.subscribeAll({ after: last, signal, categories, hash })) {
        failures = 0;
        const newest = arrived.findLast((entry) => entry.kind !== 'caughtUp');
        if (newest) [last, hash] = [positionOf(newest), newest.hash];
        yield arrived;
      }
    } catch (error) {
      if (error instanceof NewerEvent || error instanceof EventStoreUntrusted) throw error;
      requireTrust(error);
      failure = error;
    }
    if (signal.aborted) return;
    const waitMs = backoffMs(failures++, longestPauseMs);
    logger.warn({ err: failure, after: String(last), waitMs }, 'subscription ended; subscribing again');
    onRetry?.(failure);
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

/** As `arrivals`, one entry at a time. */
export async function* follow(store: EventStore, options: FollowOptions): AsyncGenerator<Arrived[number]> {
  for await (const arrived of arrivals(store, options))
    for (const entry of arrived) {
      if (options.signal.aborted) return;
      yield entry;
    }
}
