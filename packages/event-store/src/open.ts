import { setMaxListeners } from 'node:events';
import type { EventType } from '@cairn/contracts/event-type';
import { eventTypes } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';
import type { Logger } from '@cairn/runtime/logger';
import { append } from './append.ts';
import type { Appended, Expected } from './client.append.ts';
import type { CaughtUp } from './client.subscribe.ts';
import { connect, type Connection } from './client.ts';
import { createDecode, type Decode, decodeOnly, type LiveEntry, type LogEntry } from './decode.ts';
import { type NewEvent, type PersonalCodec, plain } from './personal-codec.ts';
import { eventAt, head, readAll, type ReadAllOptions, readStream, type ReadStreamOptions } from './read.ts';

/** Entries in the order of the log, one at least. */
export type Arrived = readonly (LiveEntry | CaughtUp)[];

export type SubscribeOptions = {
  after: bigint | 'start' | 'end';
  signal: AbortSignal;
  /** Decodes the events of these categories only, and gives the others as unknown ones; without it, all. */
  categories?: readonly Category[] | undefined;
};

export type EventStore = {
  /** The event types it decodes. */
  types: ReadonlyMap<string, EventType>;
  /** Throws `WrongExpectedRevision`, or `EventStoreUnavailable` after ten seconds of trying. */
  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended>;
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<LogEntry>;
  readAll(options?: ReadAllOptions): AsyncIterable<LogEntry>;
  /**
   * One subscription on one connection, what has arrived at a time: throws when that is lost, returns when `signal` is
   * aborted.
   */
  subscribeAll(options: SubscribeOptions): AsyncIterable<Arrived>;
  eventAt(position: bigint): Promise<LogEntry | undefined>;
  head(): Promise<bigint>;
  /** Aborted by `close`. */
  closing: AbortSignal;
  close(): Promise<void>;
};

export type OpenOptions = {
  connectionString: string;
  logger: Logger;
  types?: ReadonlyMap<string, EventType>;
  codec?: PersonalCodec;
};

async function* subscribeAll(
  connection: Connection,
  decode: Decode,
  { after, signal }: SubscribeOptions,
): AsyncGenerator<Arrived> {
  for await (const arrived of connection.subscribe(after, signal)) {
    const entries: (LiveEntry | CaughtUp)[] = [];
    try {
      for (const item of arrived) entries.push('kind' in item ? item : decode(item));
    } catch (error) {
      // What comes before the event of a newer release is given first.
      if (entries.length > 0) yield entries;
      throw error;
    }
    if (entries.length > 0) yield entries;
  }
}

/** Opens the log. Connects with the first call; every reading throws `NewerEvent` at an event that a newer release wrote. */
export const openEventStore = (options: OpenOptions): EventStore => {
  const { connectionString, logger, types = eventTypes, codec = plain } = options;
  const connection = connect(connectionString);
  const decode = createDecode(types, codec);
  const closing = new AbortController();
  // Every call that waits for the store to come back listens.
  setMaxListeners(0, closing.signal);
  const context = { connection, decode, codec, closing: closing.signal };
  return {
    types,
    append: (stream, events, expected) => append(context, stream, events, expected),
    readStream: (stream, read) => readStream(context, stream, read),
    readAll: (read) => readAll(context, read),
    subscribeAll: ({ after, signal, categories }) =>
      subscribeAll(connection, categories ? decodeOnly(decode, categories) : decode, {
        after,
        signal: AbortSignal.any([signal, closing.signal]),
      }),
    eventAt: (position) => eventAt(context, position),
    head: () => head(context),
    closing: closing.signal,
    close: async () => {
      if (closing.signal.aborted) return;
      closing.abort();
      await connection.release();
      logger.debug('event store closed');
    },
  };
};
