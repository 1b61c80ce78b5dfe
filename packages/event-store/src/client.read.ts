import type {
  Direction,
  EventStoreDBClient,
  ReadPosition,
  ReadRevision,
  StreamingRead,
} from '@eventstore/db-client';
import { readHere } from './client.bytes.ts';
import { cancelling, consume, draining } from './client.consume.ts';
import { filtering } from './client.filter.ts';
import type { LogRecord } from './client.record.ts';

/** `withinMs` is the longest time to wait for the next record. */
export type ReadOptions<From> = {
  from: From;
  direction: Direction;
  limit: number | undefined;
  withinMs: number;
};

/** How many items the client reads ahead. */
export const buffered = { highWaterMark: 256 };

export const positionOf = (at: bigint | 'start' | 'end'): ReadPosition =>
  typeof at === 'bigint' ? { commit: at, prepare: at } : at;

const counted = (limit: number | undefined) => (limit === undefined ? {} : { maxCount: limit });

async function* records(
  stream: StreamingRead<{ event?: unknown }>,
  { limit, withinMs }: Pick<ReadOptions<never>, 'limit' | 'withinMs'>,
): AsyncGenerator<LogRecord> {
  readHere(stream);
  const cancel = () => stream.cancel();
  const leaving = limit === undefined ? cancelling(stream, cancel) : draining(stream);
  for await (const arrived of consume<{ event?: LogRecord }>(stream, leaving, { withinMs, cancel }))
    for (const { event } of arrived) if (event) yield event;
}

export const readStream = (
  client: EventStoreDBClient,
  stream: string,
  { from, direction, ...options }: ReadOptions<ReadRevision>,
): AsyncGenerator<LogRecord> => {
  const asked = { fromRevision: from, direction, ...counted(options.limit) };
  return records(client.readStream(stream, asked, buffered), options);
};

/** With `prefixes`, only the streams whose names have one of them. */
export type ReadAllOptions = ReadOptions<bigint | 'start' | 'end'> & {
  prefixes?: readonly string[] | undefined;
};

export const readAll = (
  client: EventStoreDBClient,
  { from, direction, prefixes, ...options }: ReadAllOptions,
): AsyncGenerator<LogRecord> => {
  const asked = { fromPosition: positionOf(from), direction, ...counted(options.limit) };
  const reader = prefixes ? filtering(client, prefixes) : client;
  return records(reader.readAll(asked, buffered), options);
};
