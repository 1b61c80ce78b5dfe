import { Rejection } from '@cairn/contracts/rejection';
import { type close, type count, counter } from './counter.fixture.ts';
import { createExecute, type ExecuteOptions } from './execute.ts';
import type { EventStore } from './open.ts';
import { collect, logger, startCounterLog } from './server.fixture.ts';

/** A log of its own, and executors over it. */
export const startCounters = async () => {
  const log = await startCounterLog();
  const { store } = log;
  const calls: string[] = [];
  const watched: EventStore = {
    ...store,
    append: (...of) => (calls.push('append'), store.append(...of)),
    readStream: (...of) => (calls.push('read'), store.readStream(...of)),
    readAll: (...of) => (calls.push('read $all'), store.readAll(...of)),
  };
  return {
    ...log,
    /** What the executors called the store for, in order. */
    calls,
    /** Executes commands as a process of its own does. */
    executor: (options: Partial<ExecuteOptions> = {}) =>
      createExecute({ store: watched, logger, ...options }),
    stored: (id: string) => collect(store.readStream(`feedback-${id}`)),
  };
};

export type Counters = Awaited<ReturnType<typeof startCounters>>;

type CommandHeaders = { idempotency?: { key: string; path: string; payloadHash: string }; ifMatch?: number };

/** The execution of a command on counter `id`. */
export const to = (
  id: string,
  command: ReturnType<typeof count> | typeof close,
  headers: CommandHeaders = {},
) => ({
  decider: counter,
  id,
  command,
  correlationId: 'request-1',
  causationId: 'request-1',
  ...headers,
});

/** The Idempotency-Key of a request, with what it is stored with. */
export const key = (key: string, payloadHash = 'hash', path = 'POST /v1/counters') => ({
  idempotency: { key, path, payloadHash },
});

/** Kind and code of the rejection that `work` ends with; undefined if it succeeds. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Rejection ? [error.kind, error.code] : error),
  );
