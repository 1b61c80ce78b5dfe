import type { Coordinate } from '@cairn/contracts/coordinate';
import { type LiveEntry, placeOf } from '@cairn/event-store/decode';
import type { EventStore } from '@cairn/event-store/open';
import { follow } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';

/** An event that passed, also one that cannot be decoded. */
export type Passed = Extract<LiveEntry, { kind: 'event' | 'malformed' }>;

/** One subscription to the end of the log, shared by every subscriber of the feed. */
export type Tail = {
  /** The last event of the log that passed here. */
  last(): Coordinate | undefined;
  /** Whether everything up to a position has passed here, or was in the log before. */
  passed(position: bigint): boolean;
  /** The events after a position, or undefined if they reach further back than the events kept here. */
  since(position: bigint): readonly Passed[] | undefined;
  /** Resolves when an event passes or `signal` is aborted; rejects if the tail has ended. */
  next(signal: AbortSignal): Promise<void>;
  /** Throws the error that ended the tail, such as an event of a newer release. */
  check(): void;
  stop(): Promise<void>;
};

const kept = 4_096;

type Waiter = () => void;

/** Starts at the head of the log and keeps the last few thousand events. A reader further behind reads the log itself. */
export const startTail = async (store: EventStore, logger: Logger): Promise<Tail> => {
  const stopping = new AbortController();
  const begin = await store.head();
  let recent: Passed[] = [];
  let floor = begin;
  let at = begin;
  let waiters = new Set<Waiter>();
  let ended: { error: unknown } | undefined;

  const keep = (entry: Passed): void => {
    recent.push(entry);
    if (recent.length <= 2 * kept) return;
    const before = recent[recent.length - kept - 1];
    floor = before ? placeOf(before).position : floor;
    recent = recent.slice(-kept);
  };

  const wakeAll = (): void => {
    const woken = waiters;
    waiters = new Set();
    for (const wake of woken) wake();
  };

  const check = (): void => {
    if (ended) throw ended.error;
  };

  const take = (entry: LiveEntry): void => {
    if (entry.kind === 'event' || entry.kind === 'malformed') keep(entry);
    at = placeOf(entry).position;
    wakeAll();
  };

  const running = (async () => {
    for await (const entry of follow(store, { after: begin, signal: stopping.signal, logger }))
      if (entry.kind !== 'caughtUp') take(entry);
  })();
  running.catch((error: unknown) => {
    ended = { error };
    logger.error({ err: error }, 'the tail of the log ended');
    wakeAll();
  });

  return {
    last: () => {
      const entry = recent.at(-1);
      if (!entry) return undefined;
      const { position, id } = placeOf(entry);
      return { position: String(position), eventId: id };
    },
    passed: (position) => position <= at,
    since: (position) => {
      if (position < floor || ended) return undefined;
      // Searched from the end, because most readers want the last few.
      return recent.slice(recent.findLastIndex((entry) => placeOf(entry).position <= position) + 1);
    },
    next: async (signal) => {
      check();
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          signal.removeEventListener('abort', wake);
          waiters.delete(wake);
          resolve();
        };
        if (signal.aborted || stopping.signal.aborted) return resolve();
        waiters.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
      check();
    },
    check,
    stop: async () => {
      stopping.abort();
      for (const wake of waiters) wake();
      await running.catch(() => undefined);
    },
  };
};
