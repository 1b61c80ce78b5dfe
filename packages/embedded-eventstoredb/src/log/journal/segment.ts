import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fdatasync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { flushPath, OWNER_ONLY } from '../disk/folder.ts';
import { readAt } from '../disk/file.ts';
import { PAGE, type Seed } from './record.ts';

/** The two files of a journal. They are filled in turn. */
export const SEGMENTS = ['journal-0', 'journal-1'] as const;

const MAGIC = Buffer.from('cairn journal 1\n');
const SALT_BYTES = 16;
const SUM_AT = MAGIC.length + SALT_BYTES;

const seedOf = (firstPage: Buffer): Seed => crc32(firstPage.subarray(MAGIC.length, SUM_AT));

/** The first page: a magic text, random bytes that no other file has, and the checksum of both. */
const newFirstPage = (): Buffer => {
  const page = Buffer.alloc(PAGE);
  MAGIC.copy(page);
  randomBytes(SALT_BYTES).copy(page, MAGIC.length);
  page.writeUInt32BE(crc32(page.subarray(0, SUM_AT)), SUM_AT);
  return page;
};

const isFirstPage = (page: Buffer): boolean => {
  if (page.length < PAGE || !page.subarray(0, MAGIC.length).equals(MAGIC)) return false;
  return page.readUInt32BE(SUM_AT) === crc32(page.subarray(0, SUM_AT));
};

/** A file that does not begin like a segment. */
export class NotASegment extends Error {
  override readonly name = 'NotASegment';
}

/** A segment's content on disk; undefined if the file does not exist. Throws `NotASegment`. */
export const readSegment = (path: string): { readonly bytes: Buffer; readonly seed: Seed } | undefined => {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (!isFirstPage(bytes)) throw new NotASegment(path);
  return { bytes, seed: seedOf(bytes) };
};

/** Creates an empty segment. The file gets its name only once its first page is on disk. */
export const createSegment = (dir: string, name: string): void => {
  const partial = join(dir, `${name}.partial`);
  writeFileSync(partial, newFirstPage(), { flush: true, mode: OWNER_ONLY });
  renameSync(partial, join(dir, name));
  flushPath(dir);
};

/** A segment that is open for writing. */
export type Segment = {
  readonly seed: Seed;
  /** Writes at offset `at`, the start of a page. Resolves when the bytes are on disk. */
  readonly write: (bytes: Buffer, at: number) => Promise<void>;
  readonly close: () => void;
};

const writeSome = promisify(write);
const flush = promisify(fdatasync);

/** With this flag, Linux flushes before the write returns: one system call instead of two. */
const FLUSHED = process.platform === 'linux' ? constants.O_DSYNC : 0;
/** A file doubles when it grows, but by no more than this. */
const MOST_GROWTH = 1024 * 1024;

/**
 * Opens a segment for writing. It is filled with zeros ahead of the records: a flush that overwrites existing bytes
 * takes half as long as one that grows the file.
 */
export const openSegment = (path: string): Segment => {
  const file = openSync(path, constants.O_RDWR | FLUSHED);
  const seed = seedOf(readAt(file, 0, PAGE) ?? Buffer.alloc(PAGE));
  let filled = fstatSync(file).size;

  const put = async (bytes: Buffer, at: number): Promise<void> => {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await writeSome(file, bytes, written, bytes.length - written, at + written);
      written += bytesWritten;
    }
    if (FLUSHED === 0) await flush(file);
  };
  const fillUpTo = async (end: number): Promise<void> => {
    const growth = Math.max(end - filled, Math.min(filled, MOST_GROWTH));
    await put(Buffer.alloc(growth), filled);
    filled += growth;
  };
  return {
    seed,
    write: async (bytes, at) => {
      if (at + bytes.length > filled) await fillUpTo(at + bytes.length);
      await put(bytes, at);
    },
    close: () => closeSync(file),
  };
};
