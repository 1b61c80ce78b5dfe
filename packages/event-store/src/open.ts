import { setMaxListeners } from 'node:events';
import type { EventType } from '@cairn/contracts/event-type';
import { eventTypes } from '@cairn/contracts/registry';
import { usualPatienceMs } from './retry.ts';
import type { Category } from '@cairn/contracts/streams';
import type { Logger } from '@cairn/runtime/logger';
import { append } from './append.ts';
import type { Appended, Expected } from './client.append.ts';
import type { LogRecord } from './client.record.ts';
import type { CaughtUp } from './client.subscribe.ts';
import { connect, type Connection } from './client.ts';
import { createDecode, type Decode, decodeOnly, type LiveEntry, type LogEntry } from './decode.ts';
import { createFindEvent, type FindEvent } from './find-event.ts';
import { type HistoryAt, hashNext } from './history.ts';
import { type NewEvent, type PersonalCodec, plain } from './personal-codec.ts';
import {
  eventAt,
  head,
  readAll,
  readClock,
  readHistory,
  type ReadAllOptions,
  readStream,
  type ReadStreamOptions,
} from './read.ts';

/** With the running hash after it, if that was asked for. */
type Hashed<E> = E & { hash?: Buffer };

/** Entries in the order of the log, one at least. */
export type Arrived = readonly (Hashed<LiveEntry> | CaughtUp)[];

export type SubscribeOptions = {
  after: bigint | 'start' | 'end';
  signal: AbortSignal;
  /** Decodes the events of these categories only, and gives the others as unknown ones; without it, all. */
  categories?: readonly Category[] | undefined;
  /** The running hash up to `after`. With it, each entry comes with the running hash after it. */
  hash?: Buffer | undefined;
};

export type EventStore = {
  /** The event types it decodes. */
  types: ReadonlyMap<string, EventType>;
  /** Throws `WrongExpectedRevision`, or `EventStoreUnavailable` when its patience is at an end. */
  append(stream: string, events: readonly NewEvent[], expected: Expected): Promise<Appended>;
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<LogEntry>;
  readAll(options?: ReadAllOptions): AsyncIterable<LogEntry>;
  /** The events of the log after a place, at most `limit`, each with the running hash after it; none is decoded. */
  readHistory(after: HistoryAt, limit?: number): AsyncIterable<HistoryAt>;
  /**
   * One subscription on one connection, what has arrived at a time: throws when that is lost, returns when `signal` is
   * aborted.
   */
  subscribeAll(options: SubscribeOptions): AsyncIterable<Arrived>;
  eventAt(position: bigint): Promise<LogEntry | undefined>;
  findEvent: FindEvent;
  head(): Promise<bigint>;
  /** The store's time, as it stamps an event that is written now. */
  readClock(): Promise<Date>;
  /** How often a call was tried again since the start. */
  retries(): number;
  /** Aborted by `close`. */
  closing: AbortSignal;
  close(): Promise<void>;
};

export type OpenOptions = {
  connectionString: string;
  logger: Logger;
  types?: ReadonlyMap<string, EventType>;
  codec?: PersonalCodec;
  /** How long a call tries again while the event store is away: ten seconds unless it is set. */
  patienceMs?: number;
};

async function* subscribeAll(
  connection: Connection,
  decode: Decode,
  { after, signal, hash: begin }: SubscribeOptions,
): AsyncGenerator<Arrived> {
  let hash = begin;
  const read = (record: LogRecord): Hashed<LiveEntry> => {
    const entry: Hashed<LiveEntry> = decode(record);
    if (hash) entry.hash = hash = hashNext(hash, record);
    return entry;
  };
  for await (const arrived of connection.subscribe(after, { signal })) {
    const entries: (Hashed<LiveEntry> | CaughtUp)[] = [];
    try {
      for (const item of arrived) entries.push('kind' in item ? item : read(item));
    } catch (error) {
      // What comes before the event of a newer release is given first.
      if (entries.length > 0) yield entries;
      throw error;
    }
    if (entries.length > 0) yield entries;
  }
}

/** Opens the log. Throws an `Error` if the connection string cannot be used. Connects with the first call; every reading throws `NewerEvent` at an event that a newer release wrote. */
export const openEventStore = (options: OpenOptions): EventStore => {
  const { connectionString, logger, types = eventTypes, codec = plain } = options;
  const { patienceMs = usualPatienceMs } = options;
  let retries = 0;
  const onRetry = (): void => {
    retries += 1;
  };
  const connection = connect(connectionString);
  const decode = createDecode(types, codec);
  const closing = new AbortController();
  // Every call that waits for the store to come back listens.
  setMaxListeners(0, closing.signal);
  const context = { connection, decode, codec, closing: closing.signal, patienceMs, onRetry };
  return {
    types,
    append: (stream, events, expected) => append(context, stream, events, expected),
    readStream: (stream, read) => readStream(context, stream, read),
    readAll: (read) => readAll(context, read),
    readHistory: (after, limit) => readHistory(context, after, limit),
    subscribeAll: ({ signal, categories, ...options }) =>
      subscribeAll(connection, categories ? decodeOnly(decode, categories) : decode, {
        ...options,
        signal: AbortSignal.any([signal, closing.signal]),
      }),
    eventAt: (position) => eventAt(context, position),
    findEvent: createFindEvent((after) => readHistory(context, after)),
    head: () => head(context),
    readClock: () => readClock(context),
    retries: () => retries,
    closing: closing.signal,
    close: async () => {
      if (closing.signal.aborted) return;
      closing.abort();
      await connection.release();
      logger.debug('event store closed');
    },
  };
};
