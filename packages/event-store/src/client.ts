import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AllStreamSubscription,
  type Direction,
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  type Position,
  type ReadPosition,
  type ReadRevision,
  type StreamingRead,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { decodeNatively } from './client.base64.ts';
import { type Bytes, keepBytes } from './client.bytes.ts';
import { WrongExpectedRevision } from './errors.ts';
import type { NewEvent } from './personal-codec.ts';

// Everything that the stock client does in its own way is met in this file, so that no other has to know of it.

/** A record as the client hands it over: JSON parsed, revision and position as bigint. */
export type LogRecord = {
  id: string;
  type: string;
  streamId: string;
  revision: bigint;
  position: Position;
  data: unknown;
  metadata: unknown;
  created: Date;
};
/** What is read has its bytes beside it; a subscription lets go of them, since millions pass there. */
export type ReadRecord = LogRecord & { bytes: Bytes };

export type Expected = 'any' | 'noStream' | number;

/** Where an append ended: revision and commit position of its last event. */
export type Appended = { revision: number; position: bigint };

export type CaughtUp = { kind: 'caughtUp' };
const caughtUp: CaughtUp = { kind: 'caughtUp' };

export type ReadOptions<From> = { from: From; direction: Direction; limit: number | undefined };

decodeNatively();

const attemptMs = 5_000;

// The client's own 10 s and 10 s notice a frozen server after 20; below 10 s of interval it prints a warning.
const withKeepAlive = (connectionString: string): string =>
  /keepAliveTimeout=/i.test(connectionString)
    ? connectionString
    : `${connectionString}${connectionString.includes('?') ? '&' : '?'}keepAliveTimeout=3000`;

type Shared = { client: EventStoreDBClient; users: number };
const shared = new Map<string, Shared>();

// An error on one client rejects the appends of all clients in the process, and the answer that then arrives ends the
// process: so there is one client for each server.
const share = (connectionString: string): Shared => {
  const known = shared.get(connectionString);
  if (known) {
    known.users += 1;
    return known;
  }
  const client = EventStoreDBClient.connectionString(withKeepAlive(connectionString));
  const created = { client, users: 1 };
  shared.set(connectionString, created);
  return created;
};

const disposeMs = 250;

type Channel = { getChannel(): Promise<{ close(): void }> };

const release = async (connectionString: string, of: Shared): Promise<void> => {
  of.users -= 1;
  if (of.users > 0) return;
  shared.delete(connectionString);
  // It cancels every stream at once, then waits for ever for those that ended before.
  await Promise.race([of.client.dispose(), sleep(disposeMs)]);
  // `dispose` ends the calls and leaves the connection open.
  const channel = await (of.client as unknown as Channel).getChannel().catch(() => undefined);
  channel?.close();
};

// gRPC: cancelled by the server, deadline exceeded, aborted, unavailable.
const passing = new Set<unknown>([1, 4, 10, 14]);
const passingTypes = new Set<unknown>([
  'unavailable',
  'cancelled',
  'deadline-exceeded',
  'timeout',
  'not-leader',
]);

/** Whether an error speaks of the connection or the server's state, so that the same call may succeed later. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('type' in error && passingTypes.has(error.type)) return true;
  if ('code' in error && passing.has(error.code)) return true;
  return /closed channel|channel has been|write after end|failed to discover|premature close|rst_stream/i.test(
    error.message,
  );
};

const deadline = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(Object.assign(new Error('no answer to an append'), { code: 4 })),
      attemptMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

// -1 crashes the client.
const expectation = (expected: Expected) => {
  if (expected === 'any') return 'any';
  return expected === 'noStream' || expected < 0 ? 'no_stream' : BigInt(expected);
};

const append = async (
  client: EventStoreDBClient,
  stream: string,
  events: readonly NewEvent[],
  expected: Expected,
): Promise<Appended> => {
  const content = events.map((event) => jsonEvent(event as Parameters<typeof jsonEvent>[0]));
  try {
    const done = await deadline(
      client.appendToStream(stream, content, { expectedRevision: expectation(expected) }),
    );
    if (!done.position) throw new Error(`the event store gave no position for an append to ${stream}`);
    return { revision: Number(done.nextExpectedRevision), position: done.position.commit };
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
    const { actualVersion } = error;
    throw new WrongExpectedRevision(
      stream,
      typeof actualVersion === 'bigint' ? Number(actualVersion) : undefined,
    );
  }
};

type Leaving = { destroyOnReturn: boolean; leave: () => unknown };

// An error may also be emitted when nobody iterates. What has arrived goes on in one piece: each generator on its way
// then takes one turn for many events.
async function* consume<T>(stream: Readable, { leave, ...options }: Leaving): AsyncGenerator<T[]> {
  let ended = false;
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
const cancelling = (cancel: () => Promise<void>): Leaving => ({
  destroyOnReturn: true,
  leave: () => cancel().catch(() => undefined),
});

// Servers end a connection on which many calls are cancelled, so what is small flows to its end.
const draining = (stream: Readable): Leaving => ({ destroyOnReturn: false, leave: () => stream.resume() });

async function* records(
  stream: StreamingRead<{ event?: unknown }>,
  limit: number | undefined,
): AsyncGenerator<ReadRecord> {
  keepBytes(stream);
  const leaving = limit === undefined ? cancelling(() => stream.cancel()) : draining(stream);
  for await (const arrived of consume<{ event?: ReadRecord }>(stream, leaving))
    for (const { event } of arrived) if (event) yield event;
}

const buffered = { highWaterMark: 256 };

async function* subscribe(
  client: EventStoreDBClient,
  after: bigint | 'start' | 'end',
  signal: AbortSignal,
): AsyncGenerator<(LogRecord | CaughtUp)[]> {
  if (signal.aborted) return;
  const subscription: AllStreamSubscription = client.subscribeToAll(
    { fromPosition: positionOf(after), filter: excludeSystemEvents() },
    buffered,
  );
  // Pushed between the records, or it would overtake those still buffered.
  subscription.on('caughtUp' as 'confirmation', () => subscription.push(caughtUp));
  const stop = () => subscription.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const leaving = cancelling(() => subscription.unsubscribe());
    const items = consume<{ event?: LogRecord } | CaughtUp>(subscription, leaving);
    for await (const arrived of items)
      yield arrived.flatMap((item) => ('kind' in item ? item : (item.event ?? [])));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const positionOf = (at: bigint | 'start' | 'end'): ReadPosition =>
  typeof at === 'bigint' ? { commit: at, prepare: at } : at;

const counted = (limit: number | undefined) => (limit === undefined ? {} : { maxCount: limit });

/** The stock client, shared with everyone in this process who talks to the same server. */
export const connect = (connectionString: string) => {
  const of = share(connectionString);
  const { client } = of;
  return {
    /** One attempt, with a deadline of five seconds. Throws `WrongExpectedRevision`. */
    append: (stream: string, events: readonly NewEvent[], expected: Expected) =>
      append(client, stream, events, expected),
    readStream: (stream: string, { from, direction, limit }: ReadOptions<ReadRevision>) =>
      records(
        client.readStream(stream, { fromRevision: from, direction, ...counted(limit) }, buffered),
        limit,
      ),
    readAll: ({ from, direction, limit }: ReadOptions<bigint | 'start' | 'end'>) =>
      records(
        client.readAll({ fromPosition: positionOf(from), direction, ...counted(limit) }, buffered),
        limit,
      ),
    subscribe: (after: bigint | 'start' | 'end', signal: AbortSignal) => subscribe(client, after, signal),
    release: () => release(connectionString, of),
  };
};
export type Connection = ReturnType<typeof connect>;
