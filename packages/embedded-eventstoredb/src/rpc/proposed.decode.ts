import { NO_BYTES, type ProposedEvent } from '../record/proposed.ts';
import { fieldsOf, nextField } from '../record/protobuf.ts';

/** A proposed event that can't be stored, in EventStoreDB's words. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const hex = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0');

const wideVarint = (bytes: Buffer, start: number, stop: number): bigint => {
  let value = 0n;
  for (let at = stop - 1; at >= start; at--) value = (value << 7n) | BigInt((bytes[at] ?? 0) & 127);
  return value;
};

/** A UUID in its two 64-bit halves, as text. */
const structured = (bytes: Buffer): string => {
  const reader = fieldsOf(bytes);
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
export const decodeUuid = (bytes: Buffer): string => {
  const reader = fieldsOf(bytes);
  let id = '';
  while (nextField(reader)) {
    const value = bytes.subarray(reader.start, reader.stop);
    if (reader.field === 2) id = value.toString('latin1').toLowerCase();
    else if (reader.field === 1) id = structured(value);
  }
  if (!UUID.test(id)) throw new BadEvent('Event id is not a UUID.');
  return id;
};

const decodeEntry = (bytes: Buffer): readonly [string, string] => {
  const reader = fieldsOf(bytes);
  let key = '';
  let value = '';
  while (nextField(reader)) {
    const text = bytes.toString('utf8', reader.start, reader.stop);
    if (reader.field === 1) key = text;
    else if (reader.field === 2) value = text;
  }
  return [key, value];
};

/**
 * Reads a proposed message of `Append` or `BatchAppend`; both have the same fields. Data and metadata stay
 * slices of `bytes`. Throws `BadEvent` where the event could not be stored.
 */
export const decodeProposed = (bytes: Buffer): ProposedEvent => {
  const reader = fieldsOf(bytes);
  let id = '';
  let type = '';
  let isJson = false;
  let metadata: Buffer = NO_BYTES;
  let data: Buffer = NO_BYTES;
  while (nextField(reader)) {
    const value = bytes.subarray(reader.start, reader.stop);
    if (reader.field === 1) id = decodeUuid(value);
    else if (reader.field === 2) {
      const [name, text] = decodeEntry(value);
      if (name === 'type') type = text;
      else if (name === 'content-type') isJson = text === 'application/json';
    } else if (reader.field === 3) metadata = value;
    else if (reader.field === 4) data = value;
  }
  if (type === '') throw new BadEvent("Empty eventType provided. (Parameter 'eventType')");
  if (id === '') throw new BadEvent("Empty eventId provided. (Parameter 'eventId')");
  return { id, type, isJson, data, metadata };
};
