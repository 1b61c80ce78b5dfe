import type { Coordinate } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { LogEntry } from '@cairn/event-store/decode';
import type { EventStore } from '@cairn/event-store/open';
import { follow } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';

/** One subscription to the end of the log, shared by every subscriber of the feed. */
export type Tail = {
  /** The last event of the log that passed here. */
  last(): Coordinate | undefined;
  /** Whether everything up to a position has passed here, or was in the log before. */
  passed(position: bigint): boolean;
  /** The events after a position, or undefined where they reach further back than what is kept. */
  since(position: bigint): readonly AnyRecorded[] | undefined;
  /** Resolves when something passes, or when `signal` is aborted. */
  next(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
};

const kept = 4_096;

type Waiter = () => void;

/** Begins at the head of the log and keeps the last few thousand events; whoever lags further reads the log itself. */
export const startTail = async (store: EventStore, logger: Logger): Promise<Tail> => {
  const stopping = new AbortController();
  const begin = await store.head();
  let recent: AnyRecorded[] = [];
  let floor = begin;
  let at = begin;
  let waiters = new Set<Waiter>();

  const keep = (event: AnyRecorded): void => {
    recent.push(event);
    if (recent.length <= 2 * kept) return;
    floor = recent[recent.length - kept - 1]?.position ?? floor;
    recent = recent.slice(-kept);
  };

  const take = (entry: LogEntry): void => {
    if (entry.kind === 'event') keep(entry.event);
    at = entry.kind === 'event' ? entry.event.position : entry.position;
    const woken = waiters;
    waiters = new Set();
    for (const wake of woken) wake();
  };

  const running = (async () => {
    for await (const entry of follow(store, { after: begin, signal: stopping.signal, logger }))
      if (entry.kind !== 'caughtUp') take(entry);
  })();
  running.catch((error: unknown) => logger.error({ err: error }, 'the tail of the log ended'));

  return {
    last: () => {
      const event = recent.at(-1);
      return event && { position: String(event.position), eventId: event.id };
    },
    passed: (position) => position <= at,
    since: (position) => {
      if (position < floor) return undefined;
      // From the end: most ask for the last few.
      return recent.slice(recent.findLastIndex((event) => event.position <= position) + 1);
    },
    next: (signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          signal.removeEventListener('abort', wake);
          waiters.delete(wake);
          resolve();
        };
        if (signal.aborted || stopping.signal.aborted) return resolve();
        waiters.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      }),
    stop: async () => {
      stopping.abort();
      for (const wake of waiters) wake();
      await running.catch(() => undefined);
    },
  };
};
