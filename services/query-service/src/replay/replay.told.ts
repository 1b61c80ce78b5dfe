import type { EventMetadata } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { KnownEntry } from '@cairn/event-store/decode';

const whoOf = ({ actor }: EventMetadata) => ({
  personId: actor.personId,
  kind: actor.kind,
  actingAs: actor.actingAs,
  onBehalfOf: actor.onBehalfOf ?? null,
  client: actor.client,
  issuer: actor.issuer,
  subject: actor.subject,
});

/** Where and when an event stands, and nothing of its content or writer. */
export const placeOf = ({ id, type, stream, revision, position, data, metadata }: AnyRecorded) => ({
  eventId: id,
  type,
  stream,
  revision,
  position: String(position),
  occurredAt: data.occurredAt,
  recordedAt: metadata.recordedAt,
});

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

/** An event whole: who, the newest shape of it, and beside that the text of its bytes. */
export const told = ({ event, raw }: KnownEntry) => ({
  ...placeOf(event),
  who: whoOf(event.metadata),
  upcast: { data: event.data as unknown, metadata: event.metadata as unknown },
  raw: {
    data: textOf(raw.bytes.data),
    metadata: textOf(raw.bytes.metadata),
    schemaVersion: raw.schemaVersion,
    created: raw.created.toISOString(),
  },
});

export type Told = Omit<ReturnType<typeof told>, 'who' | 'upcast' | 'raw'> & {
  /** Null where the listener may not know who wrote it. */
  who: ReturnType<typeof whoOf> | null;
  upcast: { data: unknown; metadata: unknown };
  /** Null where a part of it is hidden. */
  raw: ReturnType<typeof told>['raw'] | null;
  /** What is hidden from the listener, as paths. */
  hidden: string[];
};
