import { BadEvent } from './proposed.ts';
import { fieldsOf, nextField } from './protobuf.ts';

const UUID_BYTES = 36;
const DASHES: ReadonlySet<number> = new Set([8, 13, 18, 23]);
/** For each offset in a UUID and each byte, whether the byte is allowed there: a hexadecimal digit, or a dash. */
const IS_ALLOWED = Uint8Array.from({ length: UUID_BYTES * 256 }, (_, index) => {
  const character = String.fromCharCode(index % 256);
  return Number(DASHES.has(index >> 8) ? character === '-' : /^[0-9a-fA-F]$/.test(character));
});

const isUuid = (bytes: Buffer, start: number, stop: number): boolean => {
  if (stop - start !== UUID_BYTES) return false;
  for (let at = 0; at < UUID_BYTES; at++)
    if (IS_ALLOWED[at * 256 + (bytes[start + at] ?? 0)] !== 1) return false;
  return true;
};

const hex = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0');

const wideVarint = (bytes: Buffer, start: number, stop: number): bigint => {
  let value = 0n;
  for (let at = stop - 1; at >= start; at--) value = (value << 7n) | BigInt((bytes[at] ?? 0) & 127);
  return value;
};

/** The text of a UUID that comes as two 64-bit halves. */
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

/** Decodes a UUID message, which holds text or two halves, to lower-case text. Throws `BadEvent` if it holds no UUID. */
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
