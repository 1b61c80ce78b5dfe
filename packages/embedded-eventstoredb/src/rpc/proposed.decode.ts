import { NO_BYTES, type ProposedEvent } from '../record/proposed.ts';
import { fieldsOf, nextField } from '../record/protobuf.ts';

/** A proposed event that can't be stored, in EventStoreDB's words. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
}

const UUID_BYTES = 36;
const DASHES: ReadonlySet<number> = new Set([8, 13, 18, 23]);
/** For each place of a UUID and each byte, whether the byte may stand there: a hexadecimal digit, or a dash. */
const MAY_STAND = Uint8Array.from({ length: UUID_BYTES * 256 }, (_, index) => {
  const character = String.fromCharCode(index % 256);
  return Number(DASHES.has(index >> 8) ? character === '-' : /^[0-9a-fA-F]$/.test(character));
});

const isUuid = (bytes: Buffer, start: number, stop: number): boolean => {
  if (stop - start !== UUID_BYTES) return false;
  for (let at = 0; at < UUID_BYTES; at++)
    if (MAY_STAND[at * 256 + (bytes[start + at] ?? 0)] !== 1) return false;
  return true;
};

const hex = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0');

const wideVarint = (bytes: Buffer, start: number, stop: number): bigint => {
  let value = 0n;
  for (let at = stop - 1; at >= start; at--) value = (value << 7n) | BigInt((bytes[at] ?? 0) & 127);
  return value;
};

/** A UUID in its two 64-bit halves, as text. */
const structured = (bytes: Buffer, at: number, end: number): string => {
  const reader = fieldsOf(bytes, at, end);
  let most = 0n;
  let least = 0n;
  while (nextField(reader)) {
    const half = wideVarint(bytes, reader.start, reader.stop);
    if (reader.field === 1) most = half;
    else if (reader.field === 2) least = half;
  }
  const all = hex(most) + hex(least);
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
};

/** Reads a UUID message, in text or in halves, as lower-case text. Throws `BadEvent` if it is none. */
export const decodeUuid = (bytes: Buffer, from = 0, to = bytes.length): string => {
  const reader = fieldsOf(bytes, from, to);
  let id = '';
  while (nextField(reader)) {
    const { start, stop } = reader;
    if (reader.field === 2)
      id = isUuid(bytes, start, stop) ? bytes.toString('latin1', start, stop).toLowerCase() : '';
    else if (reader.field === 1) id = structured(bytes, start, stop);
  }
  if (id === '') throw new BadEvent('Event id is not a UUID.');
  return id;
};

/** Whether this text stands from `start` to `stop`. */
const holds = (bytes: Buffer, start: number, stop: number, text: Buffer): boolean => {
  if (stop - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
  return true;
};

const TYPE_KEY = Buffer.from('type');
const CONTENT_KEY = Buffer.from('content-type');
const JSON_CONTENT = Buffer.from('application/json');

/** Reads types of events. One mostly has the type of the one before it. */
const newTypeReader = (): ((bytes: Buffer, start: number, stop: number) => string) => {
  let last = NO_BYTES;
  let type = '';
  return (bytes, start, stop) => {
    if (!holds(bytes, start, stop, last)) {
      last = Buffer.from(bytes.subarray(start, stop));
      type = last.toString();
    }
    return type;
  };
};
const typeIn = newTypeReader();

const valueOf = (
  bytes: Buffer,
  { start, stop }: { readonly start: number; readonly stop: number },
): Buffer => (start === stop ? NO_BYTES : bytes.subarray(start, stop));

/** What is known of an event while it is read. */
type Draft = { id: string; type: string; isJson: boolean; data: Buffer; metadata: Buffer };

const takeEntry = (
  draft: Draft,
  bytes: Buffer,
  place: { readonly start: number; readonly stop: number },
): void => {
  const reader = fieldsOf(bytes, place.start, place.stop);
  let key = '';
  let start = 0;
  let stop = 0;
  while (nextField(reader)) {
    if (reader.field === 2) ({ start, stop } = reader);
    else if (holds(bytes, reader.start, reader.stop, TYPE_KEY)) key = 'type';
    else if (holds(bytes, reader.start, reader.stop, CONTENT_KEY)) key = 'content-type';
  }
  if (key === 'type') draft.type = typeIn(bytes, start, stop);
  else if (key === 'content-type') draft.isJson = holds(bytes, start, stop, JSON_CONTENT);
};

/**
 * Reads the proposed message of `Append` or `BatchAppend` that stands from `start` to `stop`; both have the same fields.
 * Data and metadata stay slices of `bytes`. Throws `BadEvent` where the event could not be stored.
 */
export const decodeProposed = (bytes: Buffer, start: number, stop: number): ProposedEvent => {
  const reader = fieldsOf(bytes, start, stop);
  const draft: Draft = { id: '', type: '', isJson: false, data: NO_BYTES, metadata: NO_BYTES };
  while (nextField(reader)) {
    if (reader.field === 1) draft.id = decodeUuid(bytes, reader.start, reader.stop);
    else if (reader.field === 2) takeEntry(draft, bytes, reader);
    else if (reader.field === 3) draft.metadata = valueOf(bytes, reader);
    else if (reader.field === 4) draft.data = valueOf(bytes, reader);
  }
  if (draft.type === '') throw new BadEvent("Empty eventType provided. (Parameter 'eventType')");
  if (draft.id === '') throw new BadEvent("Empty eventId provided. (Parameter 'eventId')");
  return draft;
};
