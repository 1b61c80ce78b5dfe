import { NO_BYTES, type ProposedEvent } from './proposed.ts';
import { varintSize, writeVarint } from './protobuf.ts';

/** The revision of a tombstone. It is 2^63 - 1 on the wire, which no JavaScript number holds exactly. */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;

const TOMBSTONE_VARINT = Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 127]);
const CONTENT_TYPE = Buffer.from('content-type');
const CREATED = Buffer.from('created');
const TYPE = Buffer.from('type');
const JSON_CONTENT = Buffer.from('application/json');
const BINARY_CONTENT = Buffer.from('application/octet-stream');
const ID_BYTES = 36;
const FRAME_HEADER = 5;

/** Where and when an event is stored: `stream` in UTF-8, `created` as digits in 100 ns since 1970. */
export type Coordinates = {
  readonly stream: Buffer;
  readonly revision: number;
  readonly position: number;
  readonly created: Buffer;
};

type Sizes = {
  readonly frame: number;
  readonly response: number;
  readonly readEvent: number;
  readonly recorded: number;
  readonly streamId: number;
  readonly type: Buffer;
};

const field = (size: number): number => 1 + varintSize(size) + size;
const mapEntry = (key: Buffer, value: number): number => field(field(key.length) + field(value));
const optional = (size: number): number => (size === 0 ? 0 : field(size));

/** Encodes event types. It keeps the last one, because most events have the same type as the one before. */
const newTypeWriter = (): ((type: string) => Buffer) => {
  let last = '';
  let encoded = NO_BYTES;
  return (type) => {
    if (type !== last) {
      last = type;
      encoded = Buffer.from(type);
    }
    return encoded;
  };
};
const encodeType = newTypeWriter();

/** The sizes of a record's nested messages, from the inside out, so that it can be written in one pass. */
export const measure = (event: ProposedEvent, coordinates: Coordinates): Sizes => {
  const type = encodeType(event.type);
  const streamId = field(coordinates.stream.length);
  const content = event.isJson ? JSON_CONTENT : BINARY_CONTENT;
  const position = varintSize(coordinates.position);
  const revision =
    coordinates.revision === TOMBSTONE ? TOMBSTONE_VARINT.length : varintSize(coordinates.revision);
  const recorded =
    field(field(ID_BYTES)) +
    field(streamId) +
    (1 + revision) +
    2 * (1 + position) +
    mapEntry(CONTENT_TYPE, content.length) +
    mapEntry(CREATED, coordinates.created.length) +
    mapEntry(TYPE, type.length) +
    optional(event.metadata.length) +
    optional(event.data.length);
  const readEvent = field(recorded) + 1 + position;
  const response = field(readEvent);
  return { frame: FRAME_HEADER + response, response, readEvent, recorded, streamId, type };
};

const open = (target: Buffer, at: number, tag: number, value: number): number => {
  target[at] = tag;
  return writeVarint(target, at + 1, value);
};

const bytes = (target: Buffer, at: number, tag: number, value: Buffer): number => {
  const start = open(target, at, tag, value.length);
  value.copy(target, start);
  return start + value.length;
};

const entry = (target: Buffer, at: number, key: Buffer, value: Buffer): number => {
  const start = open(target, at, 0x32, field(key.length) + field(value.length));
  return bytes(target, bytes(target, start, 0x0a, key), 0x12, value);
};

const revision = (target: Buffer, at: number, tag: number, value: number): number => {
  if (value !== TOMBSTONE) return open(target, at, tag, value);
  target[at] = tag;
  TOMBSTONE_VARINT.copy(target, at + 1);
  return at + 1 + TOMBSTONE_VARINT.length;
};

/**
 * Writes one event at `start` as the gRPC frame of the `ReadResp` that readers are sent, and returns the offset behind
 * it. Because the reply itself is stored, every later read is a copy.
 */
export const writeRecord = (
  target: Buffer,
  start: number,
  record: { readonly event: ProposedEvent; readonly coordinates: Coordinates; readonly sizes: Sizes },
): number => {
  const { event, coordinates, sizes } = record;
  target[start] = 0;
  target.writeUInt32BE(sizes.response, start + 1);
  let at = open(target, start + FRAME_HEADER, 0x0a, sizes.readEvent);
  at = open(target, at, 0x0a, sizes.recorded);
  at = open(target, at, 0x0a, field(ID_BYTES));
  at = open(target, at, 0x12, ID_BYTES);
  at += target.write(event.id, at, 'latin1');
  at = open(target, at, 0x12, sizes.streamId);
  at = bytes(target, at, 0x1a, coordinates.stream);
  at = revision(target, at, 0x18, coordinates.revision);
  at = open(target, at, 0x20, coordinates.position);
  at = open(target, at, 0x28, coordinates.position);
  at = entry(target, at, CONTENT_TYPE, event.isJson ? JSON_CONTENT : BINARY_CONTENT);
  at = entry(target, at, CREATED, coordinates.created);
  at = entry(target, at, TYPE, sizes.type);
  if (event.metadata.length > 0) at = bytes(target, at, 0x3a, event.metadata);
  if (event.data.length > 0) at = bytes(target, at, 0x42, event.data);
  return open(target, at, 0x18, coordinates.position);
};
