import type { Category } from '@cairn/contracts/streams';
import { isNoPosition, isPassing } from './client.failures.ts';
import type { LogRecord } from './client.record.ts';
import type { Connection } from './client.ts';
import { type Decode, type LiveEntry, type LogEntry, placeOf } from './decode.ts';
import { type HistoryAt, hashNext } from './history.ts';
import { type Patience, patience } from './retry.ts';

type Directed = { direction?: 'forwards' | 'backwards'; limit?: number };
export type ReadStreamOptions = Directed & { from?: number | 'start' | 'end' };
/** With a limit, the server chooses the categories: so read from near what is looked for. */
export type ReadAllOptions = Directed & { from?: bigint | 'start' | 'end'; categories?: readonly Category[] };

type Reading<From, T> = {
  open(from: From, page: { limit: number | undefined; withinMs: number }): AsyncIterable<LogRecord>;
  from: From;
  /** Where to begin again after this record; undefined if nothing can follow. */
  after(record: LogRecord): From | undefined;
  wanted?(record: LogRecord): boolean;
  give(record: LogRecord): T;
  limit: number;
  /** How many records to ask for at a time; a read that is broken off still moves what is under way. */
  page?: number;
};

type Reader = { connection: Connection; decode: Decode } & Patience;

const largestPage = 1_000;

const withRaw = (entry: LiveEntry, { bytes, created }: LogRecord): LogEntry => {
  if (entry.kind !== 'event') return entry;
  const { schemaVersion } = entry.event.metadata;
  return { ...entry, raw: { bytes, schemaVersion, created } };
};

// A lost connection costs a pause and no record: the reading goes on after the last one.
async function* resuming<From, T>(patient: Patience, reading: Reading<From, T>): AsyncGenerator<T> {
  const tries = patience(isPassing, patient);
  let from: From | undefined = reading.from;
  let left = reading.limit;
  while (from !== undefined && left > 0) {
    let read = 0;
    try {
      for await (const record of reading.open(from, { limit: reading.page, withinMs: tries.attemptMs() })) {
        tries.succeeded();
        read += 1;
        from = reading.after(record);
        if (reading.wanted && !reading.wanted(record)) continue;
        yield reading.give(record);
        left -= 1;
        if (left <= 0) return;
      }
      if (read !== reading.page) return;
    } catch (error) {
      await tries.failed(error);
    }
  }
}

// A position read again gives its own event once more, so a page holds at least two.
const pages = (limit: number) =>
  Number.isFinite(limit) ? { page: Math.min(Math.max(limit, 2), largestPage) } : {};

/** One stream's entries, from revision `from` (included) on in either direction; none for a missing stream. */
export const readStream = (reader: Reader, stream: string, options: ReadStreamOptions = {}) => {
  const { direction = 'forwards', limit = Number.POSITIVE_INFINITY } = options;
  const forwards = direction === 'forwards';
  const { from = forwards ? 'start' : 'end' } = options;
  // The server refuses to read forwards from the end, and what lies there is nothing.
  const empty = forwards && from === 'end';
  return resuming<bigint | 'start' | 'end', LogEntry>(reader, {
    give: (record) => withRaw(reader.decode(record), record),
    open: (from, page) => reader.connection.readStream(stream, { from, direction, ...page }),
    ...pages(limit),
    from: typeof from === 'number' ? BigInt(from) : from,
    after: ({ revision }) => (forwards ? revision + 1n : revision > 0n ? revision - 1n : undefined),
    limit: empty ? 0 : limit,
  });
};

// Commit positions are signed 64-bit numbers; above them the protocol wraps around.
const beyond = 2n ** 63n - 1n;

const isSystem = (record: LogRecord) => record.type.startsWith('$') || record.streamId.startsWith('$');

type AllRecords<T> = ReadAllOptions & Pick<Reading<never, T>, 'give'>;

const allRecords = <T>(reader: Reader, options: AllRecords<T>) => {
  const { direction = 'forwards', limit = Number.POSITIVE_INFINITY, categories, give } = options;
  const forwards = direction === 'forwards';
  const { from = forwards ? 'start' : 'end' } = options;
  const past = typeof from === 'bigint' && from > beyond;
  const prefixes = categories?.map((category) => `${category}-`);
  // A server that filters is silent while it passes over the rest, and a long silence counts as no answer.
  const atServer = Number.isFinite(limit) ? prefixes : undefined;
  let last: bigint | undefined;
  return resuming<bigint | 'start' | 'end', T>(reader, {
    give,
    open: (from, page) => reader.connection.readAll({ from, direction, prefixes: atServer, ...page }),
    ...pages(prefixes ? limit : limit + 8),
    from: past ? 'end' : from,
    after: (record) => record.position.commit,
    wanted: (record) => {
      // Reading forwards again from a position gives its event a second time.
      if (forwards && last === record.position.commit) return false;
      last = record.position.commit;
      if (isSystem(record)) return false;
      return prefixes === undefined || prefixes.some((prefix) => record.streamId.startsWith(prefix));
    },
    limit: past && forwards ? 0 : limit,
  });
};

/**
 * The log without system events. Forwards the event at position `from` comes first, backwards the one before it.
 * `limit` counts the entries given, after the choice of categories.
 */
export const readAll = (reader: Reader, options: ReadAllOptions = {}) =>
  allRecords<LogEntry>(reader, { ...options, give: (record) => withRaw(reader.decode(record), record) });

/** The events after a place, each with the running hash after it. */
export async function* readHistory(
  reader: Reader,
  after: HistoryAt,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<HistoryAt> {
  let { hash } = after;
  // The event at a position comes once more.
  const range = after.eventId === null ? { limit } : { from: after.position, limit: limit + 1 };
  const records = allRecords(reader, { ...range, give: (record) => record });
  for await (const record of records) {
    if (record.id === after.eventId) continue;
    hash = hashNext(hash, record);
    yield { position: record.position.commit, eventId: record.id, hash };
  }
}

const first = async (entries: AsyncIterable<LogEntry>): Promise<LogEntry | undefined> => {
  for await (const entry of entries) return entry;
  return undefined;
};

export const positionOf = (entry: LiveEntry): bigint => placeOf(entry).position;

/** The entry that stands exactly at `position`, if any. */
export const eventAt = async (reader: Reader, position: bigint): Promise<LogEntry | undefined> => {
  const entry = await first(readAll(reader, { from: position, limit: 1 })).catch((error: unknown) => {
    if (isNoPosition(error)) return undefined;
    throw error;
  });
  return entry && positionOf(entry) === position ? entry : undefined;
};

/** The store's time, as it stamps an event that is written now. */
export const readClock = async ({
  connection,
  ...patient
}: Pick<Reader, 'connection'> & Patience): Promise<Date> => {
  const tries = patience(isPassing, patient);
  for (;;) {
    try {
      return await connection.readClock();
    } catch (error) {
      await tries.failed(error);
    }
  }
};

/** The position of the last event that is not the system's; 0n on an empty log. */
export const head = async (reader: Reader): Promise<bigint> => {
  const last = await first(readAll(reader, { direction: 'backwards', limit: 1 }));
  return last ? positionOf(last) : 0n;
};
