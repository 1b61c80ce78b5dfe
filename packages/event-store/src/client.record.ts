import type { Position } from '@eventstore/db-client';

/** What was written, to the byte. */
export type Bytes = { data: Uint8Array; metadata: Uint8Array };

/** A record as the client hands it over: JSON parsed, revision and position as bigint. */
export type LogRecord = {
  id: string;
  type: string;
  streamId: string;
  revision: bigint;
  position: Position;
  readonly data: unknown;
  readonly metadata: unknown;
  created: Date;
  bytes: Bytes;
};

/** Where a reading of a protobuf message is. Every field begins with two numbers: its tag, and its value or its length. */
type Cursor = { bytes: Buffer; at: number };

const next = (cursor: Cursor): number => {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at++] ?? 0;
    value += (byte % 128) * scale;
    if (byte < 128) return value;
  }
};

/** The text of a field with a length. The cursor goes past it. */
const text = (cursor: Cursor): string => {
  const length = next(cursor);
  const from = cursor.at;
  cursor.at += length;
  return cursor.bytes.toString('utf8', from, cursor.at);
};

/** The text in the only field of a message that ends at `to`, if it is this field. */
const only = (cursor: Cursor, tag: number, to: number): string | undefined => {
  const found = next(cursor) === tag ? text(cursor) : undefined;
  return cursor.at === to ? found : undefined;
};

const parsed = (bytes: Buffer, otherwise: (json: string) => unknown): unknown => {
  const json = bytes.toString();
  try {
    return JSON.parse(json);
  } catch {
    return otherwise(json);
  }
};

type Place = Pick<LogRecord, 'id' | 'type' | 'streamId' | 'revision' | 'position' | 'created'>;

/** Parses the JSON of an event when it is asked for, which it is not for most events of most readers. */
class Received implements LogRecord {
  readonly id: string;
  readonly type: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly position: LogRecord['position'];
  readonly created: Date;
  readonly bytes: { data: Buffer; metadata: Buffer };
  readonly #isJson: boolean;

  constructor(place: Place, bytes: { data: Buffer; metadata: Buffer }, isJson: boolean) {
    ({
      id: this.id,
      type: this.type,
      streamId: this.streamId,
      revision: this.revision,
      position: this.position,
      created: this.created,
    } = place);
    this.bytes = bytes;
    this.#isJson = isJson;
  }

  get data(): unknown {
    const { data } = this.bytes;
    return this.#isJson ? parsed(data, (json) => json) : data;
  }

  get metadata(): unknown {
    const { metadata } = this.bytes;
    return metadata.length === 0 ? undefined : parsed(metadata, () => metadata);
  }
}

// Of the store's clock, which counts in tenths of a microsecond.
const digitsBelowMs = 4;

const none: Buffer = Buffer.alloc(0);

const recorded = (cursor: Cursor, end: number): LogRecord | undefined => {
  const { bytes } = cursor;
  const notes = new Map<string, string>();
  let [id, streamId]: (string | undefined)[] = [];
  let [revision, prepare, commit] = [0, 0, 0];
  let [data, metadata] = [none, none];
  while (cursor.at < end) {
    const tag = next(cursor);
    const value = next(cursor);
    const from = cursor.at;
    const to = tag % 8 === 2 ? from + value : from;
    switch (tag) {
      case 0x0a:
        id = only(cursor, 0x12, to);
        break;
      case 0x12:
        streamId = only(cursor, 0x1a, to);
        break;
      case 0x18:
        revision = value;
        break;
      case 0x20:
        prepare = value;
        break;
      case 0x28:
        commit = value;
        break;
      case 0x32:
        // What the store says about the event: its type, its content type, and when it was written.
        if (next(cursor) === 0x0a) notes.set(text(cursor), next(cursor) === 0x12 ? text(cursor) : '');
        if (cursor.at !== to) return undefined;
        break;
      case 0x3a:
        metadata = bytes.subarray(from, to);
        break;
      case 0x42:
        data = bytes.subarray(from, to);
        break;
      default:
        return undefined;
    }
    cursor.at = to;
  }
  // A field that is longer than the message is read up to where the bytes end, so it would be cut short.
  if (cursor.at !== end) return undefined;
  const [type, created] = [notes.get('type'), notes.get('created')];
  if (id === undefined || streamId === undefined || type === undefined || created === undefined)
    return undefined;
  if (![revision, prepare, commit].every(Number.isSafeInteger)) return undefined;
  const place = {
    id,
    type,
    streamId,
    revision: BigInt(revision),
    position: { commit: BigInt(commit), prepare: BigInt(prepare) },
    created: new Date(Number(created.slice(0, -digitsBelowMs))),
  };
  return new Received(place, { data, metadata }, notes.get('content-type') === 'application/json');
};

/**
 * The record in a message of a read or a subscription, as the stock client makes it but in half the time: the client
 * copies each field three times and asks for it by name. Undefined for a message that holds anything else, such as a link.
 */
export const recordIn = (message: Uint8Array): LogRecord | undefined => {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.length);
  const cursor = { bytes, at: 0 };
  // An answer holds an event, which holds the recorded event and its position.
  if (next(cursor) !== 0x0a || next(cursor) !== bytes.length - cursor.at) return undefined;
  if (next(cursor) !== 0x0a) return undefined;
  const end = next(cursor) + cursor.at;
  const isAlone = end === bytes.length || bytes[end] === 0x18 || bytes[end] === 0x22;
  return isAlone ? recorded(cursor, end) : undefined;
};
