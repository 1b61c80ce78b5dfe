import { NO_BYTES, type ProposedEvent } from './proposed.ts';
import { varintSize, writeVarint } from './protobuf.ts';

/**
 * The last revision of a stream that is gone for good. It is 2^63 - 1 on the wire, which no number holds
 * exactly, so it is kept apart.
 */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;

const TOMBSTONE_VARINT = Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 127]);
const CONTENT_TYPE = Buffer.from('content-type');
const CREATED = Buffer.from('created');
const TYPE = Buffer.from('type');
const JSON_CONTENT = Buffer.from('application/json');
const BINARY_CONTENT = Buffer.from('application/octet-stream');
const ID_BYTES = 36;
const FRAME_HEADER = 5;

/** Where an event stands: its stream (UTF-8), revision, position in the log and time in 100 ns since 1970 (digits). */
export type Place = {
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

/** Encodes types of events. One mostly has the type of the one before it. */
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

/** Sizes of the nested messages of one record, inside out, so that it can be written in one pass. */
export const measure = (event: ProposedEvent, place: Place): Sizes => {
  const type = encodeType(event.type);
  const streamId = field(place.stream.length);
  const content = event.isJson ? JSON_CONTENT : BINARY_CONTENT;
  const position = varintSize(place.position);
  const revision = place.revision === TOMBSTONE ? TOMBSTONE_VARINT.length : varintSize(place.revision);
  const recorded =
    field(field(ID_BYTES)) +
    field(streamId) +
    (1 + revision) +
    2 * (1 + position) +
    mapEntry(CONTENT_TYPE, content.length) +
    mapEntry(CREATED, place.created.length) +
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
 * Writes one event at `at` as the gRPC frame of the `ReadResp` that a reader is sent, and returns the offset
 * behind it. Storing the answer makes every later read a copy.
 */
export const writeRecord = (
  target: Buffer,
  start: number,
  record: { readonly event: ProposedEvent; readonly place: Place; readonly sizes: Sizes },
): number => {
  const { event, place, sizes } = record;
  target[start] = 0;
  target.writeUInt32BE(sizes.response, start + 1);
  let at = open(target, start + FRAME_HEADER, 0x0a, sizes.readEvent);
  at = open(target, at, 0x0a, sizes.recorded);
  at = open(target, at, 0x0a, field(ID_BYTES));
  at = open(target, at, 0x12, ID_BYTES);
  at += target.write(event.id, at, 'latin1');
  at = open(target, at, 0x12, sizes.streamId);
  at = bytes(target, at, 0x1a, place.stream);
  at = revision(target, at, 0x18, place.revision);
  at = open(target, at, 0x20, place.position);
  at = open(target, at, 0x28, place.position);
  at = entry(target, at, CONTENT_TYPE, event.isJson ? JSON_CONTENT : BINARY_CONTENT);
  at = entry(target, at, CREATED, place.created);
  at = entry(target, at, TYPE, sizes.type);
  if (event.metadata.length > 0) at = bytes(target, at, 0x3a, event.metadata);
  if (event.data.length > 0) at = bytes(target, at, 0x42, event.data);
  return open(target, at, 0x18, place.position);
};
