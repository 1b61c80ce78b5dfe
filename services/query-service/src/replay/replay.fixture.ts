import type { ReplayReader } from '@cairn/access/review.visibility';
import type { Actor } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { KnownEntry } from '@cairn/event-store/decode';
import { uuid } from '@cairn/testing/uuid';
import type { ReviewHistory } from './replay.history.ts';

export const at = '2026-01-10T09:00:00.000Z';

const actorOf = (personId: string): Actor => ({
  personId,
  kind: 'human',
  actingAs: 'employee',
  client: 'test',
  issuer: 'test',
  subject: `${personId} by name`,
});

type Placed<T extends AnyRecorded['type']> = {
  type: T;
  data: Extract<AnyRecorded, { type: T }>['data'];
  stream: string;
  revision: number;
  position: number;
  by?: string;
};

/** An entry of the log as the event store gives it. */
export const entry = <T extends AnyRecorded['type']>(given: Placed<T>): KnownEntry => {
  const { type, data, stream, revision, position, by = uuid('b1') } = given;
  const metadata = {
    $correlationId: 'c',
    $causationId: 'c',
    schemaVersion: 1,
    recordedAt: at,
    actor: actorOf(by),
    idempotency: { key: `key of ${by}`, path: '/v1', payloadHash: 'h' },
  };
  const event = {
    type,
    data,
    id: uuid(`${position}`),
    stream,
    revision,
    position: BigInt(position),
    metadata,
  };
  const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
  const bytes = { data: bytesOf(data), metadata: bytesOf(metadata) };
  const raw = { bytes, schemaVersion: 1, created: new Date(at) };
  return { kind: 'event', event: event as unknown as AnyRecorded, raw };
};

export const subjectId = uuid('5b');
export const giverId = uuid('91');
export const reviewId = uuid('4e');

const rolesOf = { overseer: ['hr'], subject: ['employee'], manager: ['manager'] } as const;

export const readerAs = (as: ReplayReader['as'], personId: string): ReplayReader => ({
  personId,
  roles: rolesOf[as],
  today: at.slice(0, 10),
  as,
});

const streamsOf = (entries: readonly KnownEntry[]): Map<string, KnownEntry[]> => {
  const streams = new Map<string, KnownEntry[]>();
  for (const each of entries)
    streams.set(each.event.stream, [...(streams.get(each.event.stream) ?? []), each]);
  return streams;
};

/** A review's history with these events in its cited streams. */
export const historyOf = (entries: readonly KnownEntry[], until?: bigint): ReviewHistory => ({
  reviewId,
  subjectId,
  entries: [],
  streams: streamsOf(entries),
  parked: [],
  skipped: [],
  seen: new Map(),
  until,
});
