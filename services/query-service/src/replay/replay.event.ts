import type { EventMetadata } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { KnownEntry } from '@cairn/event-store/decode';
import { showClocks } from '../asking/two-clocks.ts';

const whoOf = ({ actor }: EventMetadata) => ({
  personId: actor.personId,
  kind: actor.kind,
  actingAs: actor.actingAs,
  onBehalfOf: actor.onBehalfOf ?? null,
  client: actor.client,
  issuer: actor.issuer,
  subject: actor.subject,
});

const headerOf = ({ id, type, stream, revision, position, data, metadata }: AnyRecorded) => ({
  eventId: id,
  type,
  stream,
  revision,
  position: String(position),
  ...showClocks(data.occurredAt, metadata.recordedAt),
});

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

/** A whole event: who wrote it, its data in the newest version of its schema, and the text of its bytes. */
export const showEvent = ({ event, raw }: Pick<KnownEntry, 'event' | 'raw'>) => ({
  ...headerOf(event),
  who: whoOf(event.metadata),
  upcast: { data: event.data, metadata: event.metadata },
  raw: {
    data: textOf(raw.bytes.data),
    metadata: textOf(raw.bytes.metadata),
    schemaVersion: raw.schemaVersion,
    created: raw.created.toISOString(),
  },
});

/** An event as one reader may see it. */
export type ShownEvent = Omit<ReturnType<typeof showEvent>, 'who' | 'upcast' | 'raw'> & {
  /** Null if the reader may not know who wrote it. */
  who: ReturnType<typeof whoOf> | null;
  upcast: { data: unknown; metadata: unknown };
  /** Null if a part of the event is hidden: the bytes would show it. */
  raw: ReturnType<typeof showEvent>['raw'] | null;
  /** What is hidden from the reader, as paths. */
  hidden: string[];
};
