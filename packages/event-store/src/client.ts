import type { ReadRevision } from '@eventstore/db-client';
import { appendOnce, type Attempt } from './client.append.ts';
import { readClock } from './client.clock.ts';
import { readAll, type ReadAllOptions, type ReadOptions, readStream } from './client.read.ts';
import { shareClient } from './client.shared.ts';
import { subscribe } from './client.subscribe.ts';
import type { NewEvent } from './personal-codec.ts';

// The files `client.*` deal with all that the stock client does in its own way, so that no other file has to know of it.

/** The stock client, shared with everybody in this process who uses the same server. */
export const connect = (connectionString: string) => {
  const { client, release } = shareClient(connectionString);
  return {
    /** One attempt. Throws `WrongExpectedRevision`. */
    append: (stream: string, events: readonly NewEvent[], attempt: Attempt) =>
      appendOnce(client, stream, events, attempt),
    readStream: (stream: string, options: ReadOptions<ReadRevision>) => readStream(client, stream, options),
    readAll: (options: ReadAllOptions) => readAll(client, options),
    readClock: () => readClock(client),
    subscribe: (after: bigint | 'start' | 'end', options: { signal: AbortSignal }) =>
      subscribe(client, after, options),
    release,
  };
};
export type Connection = ReturnType<typeof connect>;
