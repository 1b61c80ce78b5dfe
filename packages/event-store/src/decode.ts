import { metadataSchema } from '@cairn/contracts/envelope';
import type { EventType } from '@cairn/contracts/event-type';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';
import type { Bytes } from './client.bytes.ts';
import type { LogRecord } from './client.read.ts';
import { UndecodableEvent } from './errors.ts';
import type { PersonalCodec } from './personal-codec.ts';

/** As written, to the byte. `created` is the store's own clock. */
export type Raw = { bytes: Bytes; schemaVersion: number; created: Date };

type Known = { kind: 'event'; event: AnyRecorded };
/** An event as it was read, beside what was written. */
export type KnownEntry = Known & { raw: Raw };
/** An event that was not decoded: this version does not know its type, or its category was not asked for. */
export type UnknownEntry = {
  kind: 'unknown';
  id: string;
  type: string;
  stream: string;
  revision: number;
  position: bigint;
};
export type LogEntry = KnownEntry | UnknownEntry;
/** An entry as a subscription gives it. */
export type LiveEntry = Known | UnknownEntry;

export type Decode = (record: LogRecord) => LiveEntry;

type Issues = { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

const reasons = (where: string, error: Issues): string =>
  error.issues.map((issue) => `${[where, ...issue.path.map(String)].join('.')}: ${issue.message}`).join('; ');

const upcast = (type: EventType, version: number, data: unknown): unknown =>
  version === type.version
    ? data
    : type.upcasters.slice(version - 1).reduce((older: unknown, next) => next(older), data);

const undecoded = ({ id, type, streamId: stream, revision, position }: LogRecord): UnknownEntry => ({
  kind: 'unknown',
  id,
  type,
  stream,
  revision: Number(revision),
  position: position.commit,
});

/** Decodes the events of these categories only. */
export const decodeOnly = (decode: Decode, categories: readonly Category[]): Decode => {
  const prefixes = categories.map((category) => `${category}-`);
  return (record) =>
    prefixes.some((prefix) => record.streamId.startsWith(prefix)) ? decode(record) : undecoded(record);
};

/**
 * Turns records into entries: upcast from the version in the metadata to the newest, then checked. Throws
 * `UndecodableEvent` for a known type that fails, also if it was written in a version that is still unknown here.
 */
export const createDecode =
  (types: ReadonlyMap<string, EventType>, codec: PersonalCodec): Decode =>
  (record) => {
    const type = types.get(record.type);
    if (!type) return undecoded(record);

    const { id, streamId: stream } = record;
    const revision = Number(record.revision);
    const fail = (reason: string): never => {
      throw new UndecodableEvent({ id, stream, revision, type: type.type, reason });
    };
    const content = codec.decode(record);
    const metadata = metadataSchema.safeParse(content.metadata);
    if (!metadata.success) return fail(reasons('metadata', metadata.error));
    const { schemaVersion } = metadata.data;
    if (schemaVersion > type.version)
      return fail(`written in version ${schemaVersion}, version ${type.version} is the newest known`);

    let newest: unknown;
    try {
      newest = upcast(type, schemaVersion, content.data);
    } catch (error) {
      return fail(
        `upcasting from version ${schemaVersion} failed: ${error instanceof Error ? error.name : ''}`,
      );
    }
    const data = type.schema.safeParse(newest);
    if (!data.success) return fail(reasons('data', data.error));

    const event = {
      type: type.type,
      data: data.data,
      id,
      stream,
      revision,
      position: record.position.commit,
      metadata: metadata.data,
    };
    return { kind: 'event', event: event as AnyRecorded };
  };
