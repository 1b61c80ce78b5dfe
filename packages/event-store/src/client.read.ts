import type {
  Direction,
  EventStoreDBClient,
  Position,
  ReadPosition,
  ReadRevision,
  StreamingRead,
} from '@eventstore/db-client';
import { type Bytes, keepBytes } from './client.bytes.ts';
import { cancelling, consume, draining } from './client.consume.ts';

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
/** A record that was read comes with its bytes; a subscription drops them, since millions pass through it. */
export type ReadRecord = LogRecord & { bytes: Bytes };

export type ReadOptions<From> = { from: From; direction: Direction; limit: number | undefined };

/** How many items the client reads ahead. */
export const buffered = { highWaterMark: 256 };

export const positionOf = (at: bigint | 'start' | 'end'): ReadPosition =>
  typeof at === 'bigint' ? { commit: at, prepare: at } : at;

const counted = (limit: number | undefined) => (limit === undefined ? {} : { maxCount: limit });

async function* records(
  stream: StreamingRead<{ event?: unknown }>,
  limit: number | undefined,
): AsyncGenerator<ReadRecord> {
  keepBytes(stream);
  const leaving = limit === undefined ? cancelling(() => stream.cancel()) : draining(stream);
  for await (const arrived of consume<{ event?: ReadRecord }>(stream, leaving))
    for (const { event } of arrived) if (event) yield event;
}

export const readStream = (
  client: EventStoreDBClient,
  stream: string,
  { from, direction, limit }: ReadOptions<ReadRevision>,
): AsyncGenerator<ReadRecord> =>
  records(client.readStream(stream, { fromRevision: from, direction, ...counted(limit) }, buffered), limit);

export const readAll = (
  client: EventStoreDBClient,
  { from, direction, limit }: ReadOptions<bigint | 'start' | 'end'>,
): AsyncGenerator<ReadRecord> =>
  records(client.readAll({ fromPosition: positionOf(from), direction, ...counted(limit) }, buffered), limit);
