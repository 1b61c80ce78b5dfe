import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { TornDataFile } from '../disk/torn.ts';
import { DATA_FILE, openTables, type Tables } from '../tables/tables.ts';
import { headerOf, type Header } from './lmdb-header.ts';
import { faultIn } from './lmdb-pages.ts';

const isDamage = (error: unknown): error is Error =>
  error instanceof RangeError ||
  error instanceof SyntaxError ||
  (error instanceof Error &&
    /^MDB_(CORRUPTED|INVALID|INCOMPATIBLE|VERSION_MISMATCH|PAGE_NOTFOUND|BAD_)/.test(error.message));

/** Reads from the log in `dir`. Throws `TornDataFile` if what it reads makes no sense. */
export const soundly = <Result>(dir: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new TornDataFile(join(dir, DATA_FILE), `it cannot be read (${error.message})`, error);
  }
};

/** The header of a data file. Throws `TornDataFile` if the file is shorter than its header says. */
const soundHeader = (path: string, size: number): Header => {
  const header = headerOf(path);
  if (!header) throw new TornDataFile(path, `its ${size} bytes do not begin like a log`);
  // The file may end before the last page that the header counts, as long as no used page lies behind its end.
  const isCut = size < header.bytes && faultIn(path, header, size) !== undefined;
  // Such pages are few. A header that counts more than twice the file is itself damaged.
  if (isCut || header.bytes > 2 * size)
    throw new TornDataFile(path, `it is cut off at ${size} of ${header.bytes} bytes`);
  return header;
};

/**
 * Checks that the log in `dir` can be opened for reading. Throws if there is no log, and `TornDataFile` if its data
 * file is cut off or does not begin like one.
 */
export const refuseTorn = (dir: string): void => {
  const path = join(dir, DATA_FILE);
  if (!existsSync(path)) throw new Error(`there is no log in ${dir}`);
  soundHeader(path, statSync(path).size);
};

/** The first fault in the pages of the data file in `dir`; undefined if there is none. */
export const damageIn = (dir: string): string | undefined => {
  const path = join(dir, DATA_FILE);
  const { size } = statSync(path);
  return faultIn(path, soundHeader(path, size), size);
};

/**
 * Opens the tables in `dir`, and creates them if there are none. Throws `TornDataFile` if the data file is damaged:
 * LMDB itself would serve a part of it, or read behind its end.
 */
export const openSound = (dir: string): Tables => {
  const path = join(dir, DATA_FILE);
  if (!existsSync(path)) return openTables(dir);
  const { size } = statSync(path);
  const { bytes } = soundHeader(path, size);
  if (size < bytes) truncateSync(path, bytes);
  return soundly(dir, () => openTables(dir));
};
