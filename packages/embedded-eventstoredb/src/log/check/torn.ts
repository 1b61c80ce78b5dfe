import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { headerOf, type Header } from './lmdb-header.ts';
import { DATA_FILE, openTables, type Tables } from '../tables/tables.ts';
import { faultIn } from './lmdb-pages.ts';

/** A data file that does not hold what it says it holds. */
export class TornDataFile extends Error {
  override readonly name = 'TornDataFile';
  constructor(file: string, why: string, cause?: unknown) {
    super(`the data file ${file} is damaged, ${why}; restore the folder from a backup`, { cause });
  }
}

const isDamage = (error: unknown): error is Error =>
  error instanceof RangeError ||
  error instanceof SyntaxError ||
  (error instanceof Error &&
    /^MDB_(CORRUPTED|INVALID|INCOMPATIBLE|VERSION_MISMATCH|PAGE_NOTFOUND|BAD_)/.test(error.message));

/** Reads from the log in `dir`, and throws `TornDataFile` where what is read there makes no sense. */
export const soundly = <Result>(dir: string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new TornDataFile(join(dir, DATA_FILE), `it cannot be read (${error.message})`, error);
  }
};

/** The header of a data file. Throws `TornDataFile` where the file does not hold what the header says it does. */
const soundHeader = (path: string, size: number): Header => {
  const header = headerOf(path);
  if (!header) throw new TornDataFile(path, `its ${size} bytes do not begin as a log does`);
  // The file may end before the last page that the header counts when nothing is in the pages behind.
  const isCut = size < header.bytes && faultIn(path, header, size) !== undefined;
  // They are few: a header that counts as many again does not say what it said.
  if (isCut || header.bytes > 2 * size)
    throw new TornDataFile(path, `it is cut off at ${size} of ${header.bytes} bytes`);
  return header;
};

/**
 * Checks that there is a log in `dir` that can be opened to be read. Throws when there is none, and `TornDataFile`
 * where its data file is cut off or begins as none does.
 */
export const refuseTorn = (dir: string): void => {
  const path = join(dir, DATA_FILE);
  if (!existsSync(path)) throw new Error(`there is no log in ${dir}`);
  soundHeader(path, statSync(path).size);
};

/** What is wrong with the pages of the data file in `dir`; undefined where nothing is. */
export const damageIn = (dir: string): string | undefined => {
  const path = join(dir, DATA_FILE);
  const { size } = statSync(path);
  return faultIn(path, soundHeader(path, size), size);
};

/**
 * Opens the tables in `dir`, creating them where there are none. Throws `TornDataFile` rather than serve a part, or
 * have LMDB read behind the end of the file.
 */
export const openSound = (dir: string): Tables => {
  const path = join(dir, DATA_FILE);
  if (!existsSync(path)) return openTables(dir);
  const { size } = statSync(path);
  const { bytes } = soundHeader(path, size);
  if (size < bytes) truncateSync(path, bytes);
  return soundly(dir, () => openTables(dir));
};

const MOST_TRIES = 5;

/**
 * Reads files that a server may be writing at the same time: what looks damaged then is looked at again. Rejects with
 * `TornDataFile` where it looks so every time.
 */
export const withWriter = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof TornDataFile) || tries === MOST_TRIES) throw error;
    }
  }
};
