import { crc32 } from 'node:zlib';
import { endOf, type Entries } from '../tables/entries.ts';
import { decodeRun, encodeRun, RUN_BYTES } from '../tables/run.ts';

/** Each record begins on a new page, so writing it touches no page of another record. */
export const PAGE = 4096;

const MAGIC = 0x43724a31;
const SUMMED_FROM = 8;
const HEADER_BYTES = 40;
const BLOCK_HEADER = 12;
const RUN_HEADER = 16;
const NAME_HEADER = 12;

/** The head of one flush's record: its length, and where the log ends before it (`after`) and with it (`end`). */
export type RecordHead = { readonly length: number; readonly after: number; readonly end: number };

/** The start value of a segment's checksums. Clients do not know it, so no event can be forged to look like a record. */
export type Seed = number;

export const pagesFor = (bytes: number): number => Math.ceil(bytes / PAGE) * PAGE;

const sizeOf = ({ blocks, runs, names }: Entries): number => {
  let size = HEADER_BYTES + runs.length * (RUN_HEADER + RUN_BYTES);
  for (const { bytes } of blocks) size += BLOCK_HEADER + bytes.length;
  for (const { name } of names) size += NAME_HEADER + Buffer.byteLength(name);
  return size;
};

/** A buffer that is reused from record to record. */
const newScratch = (mostKept: number) => {
  let kept = Buffer.alloc(PAGE);
  return (size: number): Buffer => {
    if (size > mostKept) return Buffer.alloc(size);
    if (size > kept.length) kept = Buffer.alloc(size);
    return kept.subarray(0, size);
  };
};

const MOST_KEPT = 512 * 1024;

/**
 * Encodes records, each in whole pages. The next record overwrites the bytes.
 *
 * A record is a header (magic, checksum of all that follows, length, `after`, `end`, number of blocks, runs and names),
 * then its blocks (key, length, bytes), runs (stream, first revision, value as in the table) and names (number, length,
 * UTF-8).
 */
export const newRecordEncoder = (): ((entries: Entries, after: number, seed: Seed) => Buffer) => {
  const roomFor = newScratch(MOST_KEPT);
  return (entries, after, seed) => {
    const length = sizeOf(entries);
    const bytes = roomFor(pagesFor(length));
    let at = HEADER_BYTES;
    for (const block of entries.blocks) {
      bytes.writeDoubleBE(block.key, at);
      bytes.writeUInt32BE(block.bytes.length, at + 8);
      at += BLOCK_HEADER;
      at += block.bytes.copy(bytes, at);
    }
    for (const { stream, run } of entries.runs) {
      bytes.writeDoubleBE(stream, at);
      bytes.writeDoubleBE(run.first, at + 8);
      at += RUN_HEADER;
      at += encodeRun(run).copy(bytes, at);
    }
    for (const { name, number } of entries.names) {
      bytes.writeDoubleBE(number, at);
      const written = bytes.write(name, at + NAME_HEADER);
      bytes.writeUInt32BE(written, at + 8);
      at += NAME_HEADER + written;
    }
    bytes.fill(0, at);
    bytes.writeUInt32BE(MAGIC, 0);
    bytes.writeUInt32BE(length, 8);
    bytes.writeDoubleBE(after, 12);
    bytes.writeDoubleBE(endOf(entries, after), 20);
    bytes.writeUInt32BE(entries.blocks.length, 28);
    bytes.writeUInt32BE(entries.runs.length, 32);
    bytes.writeUInt32BE(entries.names.length, 36);
    bytes.writeUInt32BE(crc32(bytes.subarray(SUMMED_FROM, length), seed), 4);
    return bytes;
  };
};

/** The head of the record at `at`; undefined if there is none, or one that was not completely written. */
export const recordAt = (bytes: Buffer, at: number, seed: Seed): RecordHead | undefined => {
  if (bytes.length - at < HEADER_BYTES || bytes.readUInt32BE(at) !== MAGIC) return undefined;
  const length = bytes.readUInt32BE(at + 8);
  if (length < HEADER_BYTES || length > bytes.length - at) return undefined;
  const sum = crc32(bytes.subarray(at + SUMMED_FROM, at + length), seed);
  if (sum !== bytes.readUInt32BE(at + 4)) return undefined;
  return { length, after: bytes.readDoubleBE(at + 12), end: bytes.readDoubleBE(at + 20) };
};

/** The content of the record that `recordAt` found at `start`. */
export const decodeRecord = (bytes: Buffer, start: number): Entries => {
  let at = start + HEADER_BYTES;
  const several = <Item>(count: number, next: () => Item): Item[] => Array.from({ length: count }, next);
  const take = (length: number): Buffer => Buffer.from(bytes.subarray(at, (at += length)));
  const blocks = several(bytes.readUInt32BE(start + 28), () => {
    const key = bytes.readDoubleBE(at);
    const length = bytes.readUInt32BE(at + 8);
    at += BLOCK_HEADER;
    return { key, bytes: take(length) };
  });
  const runs = several(bytes.readUInt32BE(start + 32), () => {
    const stream = bytes.readDoubleBE(at);
    const first = bytes.readDoubleBE(at + 8);
    at += RUN_HEADER;
    return { stream, run: decodeRun(first, take(RUN_BYTES)) };
  });
  const names = several(bytes.readUInt32BE(start + 36), () => {
    const number = bytes.readDoubleBE(at);
    const length = bytes.readUInt32BE(at + 8);
    at += NAME_HEADER;
    return { number, name: take(length).toString() };
  });
  return { blocks, runs, names };
};
