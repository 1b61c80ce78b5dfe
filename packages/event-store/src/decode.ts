import { metadataSchema, type Recorded } from '@cairn/contracts/envelope';
import { checkData, type EventType } from '@cairn/contracts/event-type';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { type EventSkipped, eventSkipped } from '@cairn/contracts/skip.events';
import type { Category } from '@cairn/contracts/streams';
import type { Bytes, LogRecord } from './client.record.ts';
import { NewerEvent } from './errors.ts';
import type { PersonalCodec } from './personal-codec.ts';

/** As written, to the byte. `created` is the store's own clock. */
export type Raw = { bytes: Bytes; schemaVersion: number; created: Date };

type Known = { kind: 'event'; event: AnyRecorded };
/** An event as it was read, beside what was written. */
export type KnownEntry = Known & { raw: Raw };
/** Which event it is. */
export type EventPlace = { id: string; type: string; stream: string; revision: number; position: bigint };
/** An event that was not decoded: this version does not know its type, or its category was not asked for. */
export type UnknownEntry = { kind: 'unknown' } & EventPlace;
/** A known event that breaks its own schema. `reason` holds paths and rules, never a value. It parks its stream. */
export type MalformedEntry = { kind: 'malformed'; reason: string } & EventPlace;
/** The decision of an operator that a malformed event of this stream is skipped. */
export type SkipEntry = { kind: 'skip'; event: Recorded<EventSkipped> };
type Aside = UnknownEntry | MalformedEntry | SkipEntry;
export type LogEntry = KnownEntry | Aside;
/** An entry as a subscription gives it. */
export type LiveEntry = Known | Aside;

export type Decode = (record: LogRecord) => LiveEntry;

type Issues = { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

const reasons = (where: string, error: Issues): string =>
  error.issues.map((issue) => `${[where, ...issue.path.map(String)].join('.')}: ${issue.message}`).join('; ');

const upcast = (type: EventType, version: number, data: unknown): unknown =>
  version === type.version
    ? data
    : type.upcasters.slice(version - 1).reduce((older: unknown, next) => next(older), data);

/** Which event an entry is about. */
export const placeOf = (entry: LiveEntry): EventPlace => ('event' in entry ? entry.event : entry);

const placed = ({ id, type, streamId: stream, revision, position }: LogRecord): EventPlace => ({
  id,
  type,
  stream,
  revision: Number(revision),
  position: position.commit,
});

const undecoded = (record: LogRecord): UnknownEntry => ({ kind: 'unknown', ...placed(record) });

/** Decodes the events of these categories only. */
export const decodeOnly = (decode: Decode, categories: readonly Category[]): Decode => {
  const prefixes = categories.map((category) => `${category}-`);
  return (record) =>
    prefixes.some((prefix) => record.streamId.startsWith(prefix)) ? decode(record) : undecoded(record);
};

const isSkip = ({ type }: { type: string }): boolean => type === eventSkipped.type;

/**
 * Turns records into entries: upcast from the version in the metadata to the newest, then checked. Throws `NewerEvent` for
 * a known type in a version that is still unknown here.
 */
export const createDecode =
  (types: ReadonlyMap<string, EventType>, codec: PersonalCodec): Decode =>
  (record) => {
    const type = isSkip(record) ? eventSkipped : types.get(record.type);
    if (!type) return undecoded(record);

    const malformed = (reason: string): MalformedEntry => ({ kind: 'malformed', reason, ...placed(record) });
    const content = codec.decode(record);
    const metadata = metadataSchema.safeParse(content.metadata);
    if (!metadata.success) return malformed(reasons('metadata', metadata.error));
    const { schemaVersion } = metadata.data;
    if (schemaVersion > type.version)
      throw new NewerEvent(placed(record), { written: schemaVersion, known: type.version });

    let newest: unknown;
    try {
      newest = upcast(type, schemaVersion, content.data);
    } catch (error) {
      const failure = error instanceof Error ? error.name : '';
      return malformed(`upcasting from version ${schemaVersion} failed: ${failure}`);
    }
    const data = checkData(type, newest);
    if (!data.success) return malformed(reasons('data', data.error));

    const event = {
      type: type.type,
      data: data.data,
      id: record.id,
      stream: record.streamId,
      revision: Number(record.revision),
      position: record.position.commit,
      metadata: metadata.data,
    };
    return isSkip(record)
      ? { kind: 'skip', event: event as Recorded<EventSkipped> }
      : { kind: 'event', event: event as AnyRecorded };
  };
