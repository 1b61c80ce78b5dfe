import { clockToleranceMs } from '@cairn/contracts/backdated';
import { Rejection } from '@cairn/contracts/rejection';
import type { Logger } from '@cairn/runtime/logger';
import type { Metrics } from '@cairn/runtime/metrics';
import type { EventStore } from './open.ts';

/** The clock of this process beside that of the event store. */
export type StoreClock = {
  /** The time of this process. Throws a `behind` Rejection unless it is known to be within five minutes of the store's. */
  now(): Date;
  /** The store's time; that of this process before the first reading. */
  storeNow(): Date;
  /** By how many milliseconds this process is ahead of the store. */
  aheadMs(): number;
  /** Reads the store's clock. Throws `EventStoreUnavailable`. */
  look(): Promise<void>;
};

type StoreClockOptions = {
  store: Pick<EventStore, 'readClock' | 'closing'>;
  logger: Logger;
  now?: () => Date;
  /** Milliseconds that pass evenly, whatever happens to the clock of this process. */
  elapsedMs?: () => number;
};

const everyMs = 10 * 60_000;

const refusal = (aheadMs: number): Rejection => {
  const apart = `${Math.round(Math.abs(aheadMs) / 1000)} s ${aheadMs > 0 ? 'ahead of' : 'behind'}`;
  return new Rejection(
    'behind',
    'clock/wrong',
    `The clock of this service is ${apart} that of the event store. Nothing is recorded until an operator has set it.`,
  );
};

const unread = (): Rejection =>
  new Rejection('behind', 'clock/unread', 'The clock of the event store was not read yet. Try again.');

/**
 * Reads the store's clock every ten minutes until the store is closed. In between, the store's time goes on with the time
 * that passes here, so a change of this process's clock shows at once.
 */
export const createStoreClock = (options: StoreClockOptions): StoreClock => {
  const { store, logger, now = () => new Date(), elapsedMs = () => performance.now() } = options;
  let last: { store: number; elapsed: number } | undefined;
  const storeMs = (): number => (last ? last.store + elapsedMs() - last.elapsed : now().getTime());
  const aheadMs = (): number => now().getTime() - storeMs();
  const isWrong = (): boolean => Math.abs(aheadMs()) > clockToleranceMs;

  let wasWrong = false;
  const report = (): void => {
    if (isWrong() === wasWrong) return;
    wasWrong = !wasWrong;
    const apart = { aheadMs: Math.round(aheadMs()) };
    if (wasWrong)
      logger.error(apart, 'the clocks of this service and of the event store differ: nothing is recorded');
    else logger.info(apart, 'the clocks of this service and of the event store agree again');
  };
  const read = async (): Promise<void> => {
    const before = elapsedMs();
    const stamped = await store.readClock();
    last = { store: stamped.getTime(), elapsed: (before + elapsedMs()) / 2 };
    report();
  };
  let reading: Promise<void> | undefined;
  const look = (): Promise<void> =>
    (reading ??= read().finally(() => {
      reading = undefined;
    }));
  const lookAgain = (): void =>
    void look().catch((error: unknown) => {
      if (!store.closing.aborted) logger.warn({ err: error }, 'the clock of the event store cannot be read');
    });

  const timer = setInterval(lookAgain, everyMs).unref();
  store.closing.addEventListener('abort', () => clearInterval(timer), { once: true });
  return {
    now: () => {
      if (last && !isWrong()) return now();
      // After a machine slept, its clock seems to be ahead until the store is asked again.
      lookAgain();
      throw last ? refusal(aheadMs()) : unread();
    },
    storeNow: () => new Date(storeMs()),
    aheadMs,
    look,
  };
};

/** Shows how far this process is ahead of the store. */
export const gaugeClock = (metrics: Metrics, { aheadMs }: Pick<StoreClock, 'aheadMs'>): void =>
  metrics.gauge({
    name: 'cairn_clock_ahead_seconds',
    help: "By how many seconds this process's clock is ahead of the event store's; beyond 300 nothing is recorded.",
    labels: [],
    read: () => [{ labels: {}, value: aheadMs() / 1000 }],
  });
