import type { Readable } from 'node:stream';
import { StreamNotFoundError } from '@eventstore/db-client';

/** How to leave a stream before its end. */
type Leaving = { destroyOnReturn: boolean; leave: () => unknown };

/** What has arrived on a stream, all of it at a time: each generator on the way takes one turn for many items. */
export async function* consume<T>(stream: Readable, { leave, ...options }: Leaving): AsyncGenerator<T[]> {
  let ended = false;
  // An error may also be emitted when nobody iterates.
  stream.on('error', () => {});
  try {
    for await (const first of stream.iterator(options)) {
      const arrived = [first as T];
      for (let next: T | null; (next = stream.read() as T | null) !== null; ) arrived.push(next);
      yield arrived;
    }
    ended = true;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return;
    throw error;
  } finally {
    if (!ended) await leave();
  }
}

// `break` in a `for await` destroys the client's transform and leaves the call below it open: it has to be cancelled.
export const cancelling = (cancel: () => Promise<void>): Leaving => ({
  destroyOnReturn: true,
  leave: () => cancel().catch(() => undefined),
});

// Servers end a connection on which many calls are cancelled, so what is small flows to its end.
export const draining = (stream: Readable): Leaving => ({
  destroyOnReturn: false,
  leave: () => stream.resume(),
});
