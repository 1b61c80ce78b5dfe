import type { Readable } from 'node:stream';
import { StreamNotFoundError } from '@eventstore/db-client';

/** How to leave a stream before its end. */
type Leaving = () => unknown;

/** How long to wait for the next item of a stream, and how to end the call below it if none comes. */
export type Silence = { withinMs: number; cancel: () => Promise<void> };

const noAnswer = () => Object.assign(new Error('no answer to a read'), { code: 4 });

/** Ends a stream with an error if nothing comes in time. The returned function ends the wait. */
const awaitItem = (stream: Readable, silence: Silence | undefined): (() => void) => {
  if (!silence) return () => {};
  const timer = setTimeout(() => {
    stream.destroy(noAnswer());
    silence.cancel().catch(() => undefined);
  }, silence.withinMs);
  return () => clearTimeout(timer);
};

/**
 * What has arrived on a stream, all of it at a time: each generator on the way takes one turn for many items. Throws an
 * error that may pass if a silence lasts too long; the time that the reader takes does not count.
 */
export async function* consume<T>(stream: Readable, leave: Leaving, silence?: Silence): AsyncGenerator<T[]> {
  let ended = false;
  let came = awaitItem(stream, silence);
  // An error may also come when nobody iterates. The iterator would destroy the stream too, but with an error of its own, whose
  // stack is costly.
  stream.on('error', () => stream.destroy());
  try {
    // `leave` ends what is left early. The iterator would destroy the stream, again with a costly error.
    for await (const first of stream.iterator({ destroyOnReturn: false })) {
      came();
      const arrived = [first as T];
      for (let next: T | null; (next = stream.read() as T | null) !== null; ) arrived.push(next);
      yield arrived;
      came = awaitItem(stream, silence);
    }
    ended = true;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return;
    throw error;
  } finally {
    came();
    if (!ended) await leave();
  }
}

// The call below the client's transform stays open if only the transform is destroyed: it has to be cancelled.
export const cancelling =
  (stream: Readable, cancel: () => Promise<void>): Leaving =>
  () => {
    stream.destroy();
    return cancel().catch(() => undefined);
  };

// Servers end a connection on which many calls are cancelled, so what is small flows to its end.
export const draining =
  (stream: Readable): Leaving =>
  () =>
    stream.resume();
